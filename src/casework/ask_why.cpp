#include "casework/ask_why.hpp"

#include "exchange/proposal.hpp"

namespace meanwhile::casework {
namespace {

std::vector<planner::Explanation> explain_all(const Given& given) {
  std::vector<planner::Explanation> all;
  for (const programme::Offering& offering : given.timetable.offerings)
    for (auto& slot :
         planner::explain(given.timetable, given.person.as_planned, offering.id.text()))
      all.push_back(std::move(slot));
  return all;
}

}  // namespace

Result<Explained> ask_why(const ClientId& whose, const std::string& offering, Desk& desk,
                          const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  auto given = given_to_plan(**work, whose, desk, caller.now);
  if (!given) return given.error();
  const auto proposal = (*work)->proposal(whose);
  if (!proposal) return proposal.error();

  Explained explained{std::make_unique<const Given>(*std::move(given)), {}, {}};
  const Given& from = *explained.given;
  explained.slots = offering.empty()
                        ? explain_all(from)
                        : planner::explain(from.timetable, from.person.as_planned, offering);
  if (explained.slots.empty()) return Error{Fault::not_found, "no such offering"};
  if (*proposal)
    if (auto best = exchange::read_proposed((**proposal).json, "least-burden"))
      explained.best = std::move(best->plan);
  return explained;
}

}  // namespace meanwhile::casework
