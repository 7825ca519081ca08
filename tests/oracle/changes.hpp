#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "facts.hpp"

namespace meanwhile::oracle {

/// The facts after `changes`, an element's `changes` of `changesNeeded`, are made.
///
/// A release takes its stretch of the wall off the named entry's intervals that start on its
/// weekdays or its date, and their rest follows what is left. A relaxation lowers the named minimum
/// wherever the prescription has more.
///
/// errors  throws when a change names what is not there, or a stretch not at an end of an interval
Facts facts_after(const boost::json::object& programme, const boost::json::object& client,
                  const boost::json::array& changes);

/// The minutes that the releases among `changes` set free over the whole prescription.
long minutes_released(const boost::json::object& programme, const boost::json::object& client,
                      const boost::json::array& changes);

/// A firm entry of the client on one weekday, or one date, of which minutes could be given up. On
/// every such day it has the same times.
struct Releasable {
  std::string life;
  std::string when;  // "TU" or "2026-12-01"
  Minutes start;     // on the client's wall
  Minutes end;       // past midnight beyond 24 hours
  long length() const { return (end - start).count(); }
};
std::vector<Releasable> releasables(const Facts& facts);

/// The change that gives up `minutes` of it.
enum class From { start, end };
boost::json::object release(const Releasable& releasable, From from, long minutes);

/// What `change` is about, however far it goes: "accept online", "relax daysPerWeek.min", "release
/// job TU".
std::string what_changes(const boost::json::object& change);

}  // namespace meanwhile::oracle
