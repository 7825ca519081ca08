#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "planner/cohort.hpp"

namespace meanwhile::serve {

/// How a long run stands, whatever it looks for.
///
/// took     until now, or until it ended
/// stopped  before it had come to its end: by someone, or by its limit
struct Standing {
  enum class State { running, done, failed };
  std::string id;
  State state = State::running;
  std::chrono::seconds limit{};
  std::chrono::milliseconds took{};
  bool stopped = false;
};

/// progress  the last that was told
/// found     once it is done
template <class Progress, class Found>
struct StandingOf : Standing {
  Progress progress{};
  std::shared_ptr<const Found> found{};
};

/// What a run may take.
///
/// spent      the share of its time that is over, from 0 to 1
/// cut_short  to be called where it left something out for want of time, before patience ended
template <class Progress>
struct Means {
  planner::Patience patience;
  std::function<double()> spent;
  std::function<void()> cut_short;
  planner::ForEach for_each;
  std::function<void(const Progress&)> tell;
};

inline Error no_such_run() {
  return {Fault::not_found, "no such run: a server that starts anew forgets it; begin another"};
}

}  // namespace meanwhile::serve
