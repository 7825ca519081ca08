#pragma once

#include <boost/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// The contract of `design`, read anew: nothing here is of the planner.

/// A meeting, in minutes since Monday begins.
struct Stretch {
  long start;
  long end;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};
std::vector<Stretch> stretches(const boost::json::object& offering);

bool contains(const std::vector<std::string>& all, const std::string& one);
/// The object of a list that has this id, or null.
const boost::json::object* named(const boost::json::array& all, const std::string& id);

/// What a timetable may be in place of the one that was given.
class Contract {
 public:
  Contract(const boost::json::object& given, const std::vector<boost::json::object>& clients);

  bool may_be_closed(const boost::json::object& offering) const;
  /// What is wrong with a group that was opened, by itself; empty when nothing is.
  std::string wrong(const boost::json::object& proposal, const boost::json::object& group) const;
  /// What is wrong between a group that was opened and another.
  std::string wrong_between(const boost::json::object& group,
                            const boost::json::object& other) const;
  /// What a group was opened from; null for what was given.
  const boost::json::object* proposal_of(const boost::json::object& group) const;
  const boost::json::object& given() const { return given_; }

 private:
  std::string wrong_place(const boost::json::object& proposal,
                          const boost::json::object& group) const;
  std::string wrong_staff(const boost::json::object& proposal,
                          const boost::json::object& group) const;
  long pause_of(const boost::json::object& group) const;

  const boost::json::object& given_;
  std::set<std::string> held_;
};

}  // namespace meanwhile::oracle
