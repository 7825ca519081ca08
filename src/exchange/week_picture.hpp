#pragma once

#include <array>
#include <string>
#include <vector>

#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"
#include "time/instant.hpp"

namespace meanwhile::exchange {

/// What a block of a drawn week stands for.
enum class Tone { work, family, other, rest, travel, onsite, online };
constexpr std::size_t tone_count = 7;

/// One stretch of one day, on the client's wall.
///
/// start, end  minutes after midnight, 0 <= start < end <= 1440
/// label       a session's group by its title, a commitment by its id; empty for rest, for travel
///             and for calendar events, whose ids say nothing
struct Block {
  time::Minutes start{};
  time::Minutes end{};
  Tone tone = Tone::other;
  std::string label;
  friend bool operator==(const Block&, const Block&) = default;
};

/// What one week of a plan looks like beside the life around it: the one model of every drawing.
///
/// number  from 1, of `count`
/// days    Monday first; blocks in the order of painting, so later ones lie over earlier ones:
///         rest, soft life, firm life, travel, sessions; each by start. What passes midnight is two
///         blocks.
struct WeekPicture {
  int number = 1;
  int count = 1;
  time::Date monday;
  std::array<std::vector<Block>, 7> days;

  bool looks_like(const WeekPicture& other) const { return days == other.days; }
};

/// Draws up one week.
///
/// number   from 1 to the prescription's weeks
/// privacy  holds the person's own words and group titles: for her eyes, or those she shows it to
WeekPicture picture_week(const planner::Plan& plan, const planner::Case& person,
                         const programme::Programme& programme, int number);

/// The hours that a drawing of this week needs.
///
/// returns  whole hours, 0 <= first < last <= 24, at least from 8 to 20 and wide enough for all
struct Hours {
  int first = 8;
  int last = 20;
};
Hours hours_of(const WeekPicture& picture);

}  // namespace meanwhile::exchange
