#pragma once

#include <string>
#include <vector>

#include "chance.hpp"

namespace meanwhile::oracle {

using Texts = std::vector<std::string>;

/// The chance of one case, and what it is to be rich in.
struct Draw {
  Chance chance;
  std::string category;
  std::string other;  // a second taste
  std::string zone;   // the programme's
  std::string start;  // of the prescription
  int weeks;
  bool changes_clocks;  // a change of the clocks lies in it

  bool rich_in(const std::string& what) const { return category == what || other == what; }
  /// Always when it is what the case is rich in, now and then otherwise.
  bool some(const std::string& what, long percent = 10) {
    return chance.percent(percent) || rich_in(what);
  }
};

/// A firm entry of `life`; minutes of the day.
boost::json::object weekly(const std::string& id, const std::string& kind, const Texts& days,
                           long start, long end);
/// Minutes to each site, each named with this chance.
boost::json::object draw_ways(Chance& chance, long percent);
/// Now and then, every other week only, or from or until a date.
void add_turns(Draw& draw, boost::json::object& entry);
void add_firm(Draw& draw, const boost::json::object& programme, boost::json::array& life);
void add_soft(Draw& draw, boost::json::array& life);

inline const Texts all_days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

boost::json::object draw_programme(Draw& draw);
/// A client without prescription.
boost::json::object draw_client(Draw& draw, const boost::json::object& programme);
/// What treatment requires of `client`: about what some plan that she could follow gives.
boost::json::object draw_prescription(Draw& draw, const boost::json::object& programme,
                                      const boost::json::object& client);

}  // namespace meanwhile::oracle
