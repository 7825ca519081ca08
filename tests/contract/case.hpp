#pragma once

#include <boost/json.hpp>
#include <map>
#include <string>
#include <string_view>

namespace meanwhile::contract {

/// One plan of plan.json, in words short enough to stand in a test.
///
/// Dates are MM-DD and times HH:MM, on the programme's wall; entries are parted by "; ".
class Told {
 public:
  explicit Told(boost::json::object plan) : plan_(std::move(plan)) {}

  std::string label() const;
  long total() const;
  long figure(std::string_view name) const;
  /// The figures of the burden that are not 0: "travel 40, days 30".
  std::string burden() const;
  /// "a/online, b/onsite"
  std::string joined() const;
  /// "a 11-30 10:00; b 12-03 10:00 online for a 12-01 10:00"
  std::string sessions() const;
  /// "a 12-01 10:00 clash"
  std::string missed() const;
  /// "60 min 1 day; 0 min 0 days short"
  std::string weeks() const;
  const boost::json::object& document() const { return plan_; }

 private:
  boost::json::object plan_;
};

/// What `fit` answered, as plan.json has it.
class Answer {
 public:
  explicit Answer(boost::json::object answer) : answer_(std::move(answer)) {}

  bool optimal() const;
  /// The optimum. Throws when there is none.
  Told plan() const { return plan_at(0); }
  Told plan_at(std::size_t place) const;
  /// "least-burden, least-travel"
  std::string labels() const;
  /// Sets of changes in their order: "release job MO 10:00-10:30; accept online + relax
  /// daysPerWeek.min 2".
  std::string changes() const;
  const boost::json::object& document() const { return answer_; }

 private:
  boost::json::object answer_;
};

/// A programme and a client, told by what matters in them; all else has these values:
///
///     programme  in New York; site `main` there, module `skills`, staff `kim` (licensed in NY)
///     offerings  none
///     client     in New York, state NY, 20 minutes from `main`, nothing in her life
///     prescribed one week from Monday 2026-11-30, nothing required
///
/// Fields are the members of a JSON object without its braces, and ' stands for ". They are laid
/// over what is there as RFC 7396 has it: objects grow, all else is replaced, null takes away.
class Case {
 public:
  Case();

  /// times  "MO WE 10:00-11:00, FR 12:00-13:00"; of module `skills`, at `main`, led by `kim`
  Case& offering(std::string_view id, std::string_view times, std::string_view fields = "");
  Case& module(std::string_view id, std::string_view fields);
  Case& site(std::string_view id, std::string_view fields);
  Case& staff(std::string_view id, std::string_view fields);
  Case& programme(std::string_view fields);  // of programme.json's `programme`

  /// times  "MO TU 09:00-17:30"
  Case& commitment(std::string_view id, std::string_view times, std::string_view fields = "");
  Case& life(std::string_view id, std::string_view fields);
  /// A calendar file of the client, and further fields of its entry in `calendars`.
  Case& calendar(std::string_view text, std::string_view fields = "");
  /// One for `family` sessions, who lives in the client's zone, 20 minutes from `main`.
  Case& companion(std::string_view id, std::string_view fields = "");
  Case& client(std::string_view fields);  // of client.json's `client`
  Case& prescription(std::string_view fields);
  Case& hours(double least);  // to be reached each week; the usual way to have things joined
  Case& weights(std::string_view fields);
  Case& held(std::string_view ids);  // "'a', 'b'"

  /// Throws when the readers refuse the documents. Adds a failure where exhaustive search answers
  /// otherwise, so that what a test says binds it as well; it reads no calendar files.
  Answer fit(int alternatives = 0) const;
  bool fits() const { return fit().optimal(); }
  Told plan() const { return fit().plan(); }

 private:
  boost::json::object programme_;
  boost::json::object client_;
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace meanwhile::contract
