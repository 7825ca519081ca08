#pragma once

#include "planner/designing/wishes.hpp"

namespace meanwhile::planner::designing {

/// Gives each wish a leader, a room and times, so that nobody and no room is needed twice, beside
/// the groups of the draft; what there is no room for is left out, or meets on fewer days.
///
/// Problem: rooms and leaders are wanted at overlapping times, and a group has one of each for all
/// its meetings. Idea: the leader and the room are picked group by group, who is free most of the
/// wanted times; placement/ then settles times for all meetings together. What it calls times are
/// windows, into which a day is cut so that as many wanted times as possible lie within one: two
/// meetings in different windows never touch, pauses included, and within a window each has the
/// start at which most of its crowd can come. What it calls people are the leaders. It does not
/// find a time across a cut; the next draft is cut elsewhere.
std::vector<Group> housed(const Ground& ground, const Draft& draft, const std::vector<Wish>& wishes,
                          Chance& chance);

}  // namespace meanwhile::planner::designing
