#include "serve/design.hpp"

#include "casework/see_timetable.hpp"
#include "exchange/read_proposals.hpp"
#include "serve/asking.hpp"

namespace meanwhile::serve {
namespace {

using Proposals = std::vector<programme::Proposal>;

constexpr std::size_t most_proposals = 20;

/// Reads `proposals` of the body, of which there has to be one.
auto proposals_for(const programme::Programme& programme) {
  return [&programme](const exchange::Fields& in) {
    const auto given = in["proposals"];
    const auto* items = given.items();
    const std::size_t count = items ? items->size() : 0;
    if (count == 0 || count > most_proposals) {
      given.expected("a list of 1 to 20 groups that could be opened");
      return Proposals{};
    }
    return exchange::proposals(given, programme);
  };
}

}  // namespace

Reply get_design(const Request&, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  return json(write_design_run(office.design.seen()));
}

Reply post_design(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const auto limit = limit_of(request);
  if (const Reply* refused = std::get_if<Reply>(&limit)) return *refused;
  const auto timetable = casework::timetable_for_staff(office.desk, caller);
  if (!timetable) return problem(timetable.error());
  auto body = read_body(request, proposals_for((*timetable)->programme));
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  casework::DesignWish wish{std::get<Proposals>(std::move(body)), (*timetable)->version};
  const auto work = [wish = std::move(wish), caller,
                     &desk = office.desk](const Means<planner::DesignProgress>& means) {
    auto designed = casework::design_timetable(wish,
                                               {.seed = 1,
                                                .spent = means.spent,
                                                .patience = means.patience,
                                                .for_each = means.for_each,
                                                .tell = means.tell},
                                               desk, caller);
    if (designed && designed->answer.ended_early) means.cut_short();
    return designed;
  };
  const auto begun = office.design.begin(
      {std::get<std::string>(key), std::get<std::chrono::seconds>(limit), work}, office.events);
  if (!begun) return problem(begun.error());
  return created("/v1/design", write_design_run(office.design.seen()));
}

Reply post_stop_design(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto stopped = office.design.stop(request.captured_as("run"));
  return stopped ? no_content() : problem(stopped.error());
}

}  // namespace meanwhile::serve
