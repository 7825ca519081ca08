#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "planner/case.hpp"
#include "planner/rules/admission.hpp"
#include "planner/rules/maxima.hpp"
#include "programme/session.hpp"

namespace meanwhile::planner {

/// What of a session's footprint a commitment overlaps.
enum class Part { way_there, session, way_back };

/// A firm commitment that a session cannot be attended beside.
///
/// companion  whose it is; nullptr: the client's own
/// span       rest included
struct InTheWay {
  const life::Companion* companion = nullptr;
  const life::LifeEntry* entry = nullptr;
  time::Span span;
  Part part = Part::session;
};

/// A usual session that clashes.
struct Clash {
  time::Span session;
  std::vector<InTheWay> in_the_way;  // the client's first, then each companion's, by start
};

/// What stands against joining a slot in one modality, empty where nothing does.
///
/// clashes   by start; not looked for where someone who must come has no way there
/// excesses  maxima that its own sessions exceed, those that clash left out: no plan can have it
struct Access {
  programme::Modality modality = programme::Modality::onsite;
  std::vector<Barrier> barriers;
  std::vector<Clash> clashes;
  std::vector<Excess> excesses;

  bool barred() const { return !barriers.empty() || !excesses.empty(); }
};

/// The week in which a person would join, which the entry rule does not admit.
struct Joining {
  time::Date monday;
  int lesson = 0;  // taught that week, from 1
};

/// Why one person can join one slot, or cannot.
///
/// sessions  its usual sessions in the weeks of the prescription, by start, cancelled ones too
/// joining   when some barrier is Barrier::entry_week
struct Explanation {
  Slot slot;
  std::vector<programme::Session> sessions;
  std::optional<Joining> joining;
  std::array<Access, 2> access;  // by modality
};

/// Explains an offering slot by slot: one for `id#n`, all of them for the id of an offering joined
/// meeting by meeting.
///
/// returns  empty when the programme has no such offering; points into `programme` and `person`
/// cost     O(sessions * commitments)
std::vector<Explanation> explain(const programme::Programme& programme, const Case& person,
                                 std::string_view offering);

/// The sessions that take place and do not clash in this modality: once joined, all of them are
/// attended.
std::vector<programme::Session> attended(const Explanation& slot, const Access& access);

/// Whether the minutes of an offering count towards the required hours.
bool is_clinical(const programme::Programme& programme, const programme::Offering& offering);

}  // namespace meanwhile::planner
