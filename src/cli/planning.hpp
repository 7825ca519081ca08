#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "exchange/read_cohort.hpp"
#include "exchange/read_repair.hpp"
#include "planner/cohort.hpp"

namespace meanwhile::cli {

/// What those verbs share that plan everyone together: people from a file, threads, a time limit,
/// Ctrl-C, and a line now and then on how far it is.

/// Reads clients.jsonl and says on standard error what is wrong with its lines; none where no line
/// can be read, which is said as well.
///
/// text  of the file, which must outlive what is returned
std::optional<exchange::CohortRead> read_people(const std::string& file, const std::string& text,
                                                const programme::Programme& programme);

/// The same of people with the plans that they have.
std::optional<exchange::EnrolledRead> read_enrolled_people(const std::string& file,
                                                           const std::string& text,
                                                           const programme::Programme& programme);

/// Reads events.json and says on standard error what is wrong with it; none where anything is.
std::optional<std::vector<planner::Event>> read_events_text(const std::string& file,
                                                            const std::string& text,
                                                            const programme::Programme& programme,
                                                            const exchange::CohortRead& people);

/// One planning, from now on. Ctrl-C ends it early while it lives; a second one ends the program.
class Planning {
 public:
  /// time_limit  seconds; threads  0: as many as the machine has
  Planning(std::optional<double> time_limit, int threads);
  ~Planning();
  Planning(const Planning&) = delete;
  Planning& operator=(const Planning&) = delete;

  double seconds() const;
  double millis() const { return 1000 * seconds(); }
  planner::Patience patience() const;
  /// The share of the time that is over; empty without a limit.
  std::function<double()> spent() const;
  planner::ForEach threads() const;
  /// Puts a line on standard error, not more than one a second.
  void tell(const std::function<std::string(double seconds)>& line);

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point begun_ = Clock::now();
  std::optional<double> time_limit_;
  int threads_;
  void (*before_)(int);
  std::optional<Clock::time_point> told_;
  std::mutex mutex_;
};

}  // namespace meanwhile::cli
