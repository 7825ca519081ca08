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

/// Changes that could each be the only one needed: accepting the other modality, lowering one
/// minimum to each smaller value, giving up part or all of one entry on one weekday or one date.
struct Candidate {
  std::string what;                        // the same for all steps of one thing
  std::vector<boost::json::object> steps;  // by size, the least first
};
std::vector<Candidate> single_changes(const boost::json::object& programme,
                                      const boost::json::object& client);

/// What `change` is a step of, as in `Candidate::what`.
std::string what_changes(const boost::json::object& change);

}  // namespace meanwhile::oracle
