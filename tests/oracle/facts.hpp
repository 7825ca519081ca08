#pragma once

#include <array>
#include <boost/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "clock.hpp"

namespace meanwhile::oracle {

/// In the order of their names' bytes.
enum class Modality { online, onsite };
inline constexpr std::array both{Modality::online, Modality::onsite};
inline std::string name(Modality modality) {
  return modality == Modality::online ? "online" : "onsite";
}
inline std::size_t index(Modality modality) { return static_cast<std::size_t>(modality); }

/// A firm commitment's stretch, rest included.
struct Busy {
  std::string life;  // the entry's id
  Date day;          // on which it starts, on its person's clock
  Span span;
  Minutes rest;                              // at the end of the span; it leaves its person at home
  Date starts_on;                            // in the programme's zone
  Date ends_on;                              // in the programme's zone
  std::vector<std::optional<long>> ways_to;  // minutes by site, where `travelTo` names it
};

struct Soft {
  Span span;
  long weight;
  bool family;
};

/// Somebody whose time a session takes: the client or a companion.
struct Person {
  Clock clock;
  std::vector<std::optional<long>> travel;  // minutes by site; none: out of reach
  std::vector<Busy> firm;
  std::vector<Soft> soft;
};

struct Session {
  std::size_t unit;
  Span span;
  Date date;  // in the programme's zone
  int week;   // from 0
  long credit;
  bool closed;    // on a closed date
  bool excepted;  // in the offering's `except`
  long lesson;    // which lesson its week teaches, from 0
  std::vector<long> there;
  std::vector<long> back;       // minutes by person, as a stay by itself
  std::array<bool, 2> clashes;  // by modality

  bool cancelled() const { return closed || excepted; }
  long length() const { return span.length().count(); }
};

/// What can be joined by itself: an offering, or one meeting of it.
struct Unit {
  std::string id;        // `id` or `id#n`
  std::string offering;  // `id`
  std::size_t kind;
  std::optional<std::size_t> module;
  std::optional<std::size_t> site;
  bool clinical;
  bool rolling;
  bool joinable;             // its entry rule lets the client join
  std::array<bool, 2> open;  // by modality: seat, audience, licence, reach, `requires`
  std::vector<bool> takes;   // by person: whose time it takes
  std::vector<Session> sessions;
};

struct Need {
  std::size_t what;  // a kind or a module
  long min;
};

/// What one week asks for; absent limits do not bind.
struct Limits {
  std::optional<double> min_credit, max_credit;  // minutes
  std::optional<long> min_days, max_days, max_minutes_per_day, max_gap;
  std::vector<Need> modules;
  std::vector<Need> kinds;  // those that are asked for every week
};

/// A whole block of several weeks and what it asks for.
struct Block {
  int first;
  int weeks;
  std::vector<Need> kinds;
};

struct Weights {
  long travel, day, make_up, missed, online, onsite, late;
  Minutes late_after;
};

/// The two documents, with every date and every way worked out.
struct Facts {
  Clock clock;  // the programme's
  std::vector<std::string> sites, modules, kinds;
  std::vector<Clock> site_clocks;
  std::vector<Person> people;  // the client first
  std::vector<Unit> units;
  std::set<Date> closed;
  Date first_monday;
  std::vector<Limits> limits;  // by week
  std::vector<Block> blocks;
  long short_allowed;
  Weights weights;
  std::vector<std::string> held;

  int weeks() const { return static_cast<int>(limits.size()); }
  const Clock& clock_of(const Unit& unit) const {
    return unit.site ? site_clocks[*unit.site] : clock;
  }
  const Session* find(std::string_view unit, Instant start) const;
};

/// Throws when a document lacks what it must have. Calendar files are not read.
Facts facts_of(const boost::json::object& programme, const boost::json::object& client);

/// May `visit` stand in for `usual` by the rule for make-ups, leaving aside whether its offering is
/// joined? `visit` is another session.
bool may_replace(const Facts& facts, const Session& usual, const Session& visit);

}  // namespace meanwhile::oracle
