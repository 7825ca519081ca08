#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <vector>

#include "casework/causes.hpp"
#include "casework/design_timetable.hpp"
#include "casework/desk.hpp"
#include "planner/patience.hpp"
#include "serve/fetch/fetch.hpp"
#include "serve/http/events.hpp"
#include "serve/http/problem.hpp"
#include "serve/http/route.hpp"
#include "serve/recent.hpp"
#include "serve/repairs.hpp"
#include "serve/run.hpp"

namespace meanwhile::serve {

/// Whom a sign-in link stands for, by the digest of its token. Until there are accounts, these are
/// the demo's.
using Doors = std::map<store::Digest, privacy::Actor>;

/// Lets the newest plan for a person go on, and ends those that were asked for before it.
class Newest {
 public:
  /// A patience that lasts so long, until `stop`, or until there is a newer one for this person.
  planner::Patience begin(const ClientId& whose, std::chrono::milliseconds at_most,
                          std::stop_token stop);

 private:
  std::mutex lock_;
  std::map<ClientId, std::shared_ptr<std::atomic<bool>>> going_;
};

/// Who has something fetched at the moment: one at a time for each person, so that nobody's slow
/// addresses take all the threads there are.
class Fetching {
 public:
  /// Until it is destroyed, it is this person's turn.
  class Turn {
   public:
    Turn(Fetching& all, ClientId whose) : all_(all), whose_(std::move(whose)) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();

   private:
    Fetching& all_;
    ClientId whose_;
  };
  /// Null while one is going on.
  std::unique_ptr<Turn> begin(const ClientId& whose);

 private:
  std::mutex lock_;
  std::set<ClientId> going_;
};

using DesignRun = LongRun<planner::DesignProgress, casework::TimetableDesigned>;

inline constexpr std::size_t most_bytes_of_weeks = std::size_t{24} << 20U;

/// What every handler may touch; built once in cli.
struct Office {
  casework::Desk& desk;
  std::function<care::Moment()> now;
  std::shared_ptr<Events> events;
  Doors doors;
  Newest newest{};
  Recent weeks{most_bytes_of_weeks};
  Fetch fetch{};
  Fetching fetching{};
  OneAtATime heavy{};
  Run run{heavy};
  DesignRun design{
      heavy, "design",
      Error{Fault::conflict,
            "a timetable is being looked for already: wait until that is done, or stop it",
            casework::designing}};
  Repairs repairs{};
};

/// The whole table of routes. The office must outlive the server.
std::vector<Route> routes(Office& office);

/// A topic that everyone signed in may hear, and one that only a client herself does; staff have
/// one of their own (long_run.hpp).
inline constexpr std::string_view everyone = "all";
inline std::string own_topic(const ClientId& client) { return "client " + client.text(); }

}  // namespace meanwhile::serve
