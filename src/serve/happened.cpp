#include "serve/happened.hpp"

#include "exchange/write_repair.hpp"
#include "serve/asking.hpp"
#include "serve/on_threads.hpp"

namespace meanwhile::serve {
namespace {

using Clock = std::chrono::steady_clock;

/// Staff wait for it while somebody stands before a closed door.
constexpr std::chrono::seconds most_patience{5};

/// As in api/openapi.yaml: Repair.
std::string write(const Repairs::Seen& repair) {
  const casework::ProposedRepair& proposed = *repair.proposed;
  exchange::JsonWriter out;
  out.object([&] {
    out.field("id", repair.id);
    out.field("accepted", repair.accepted);
    out.field("status", proposed.answer.optimal() ? "optimal" : "feasible");
    out.field("seconds", std::chrono::duration<double>(repair.took).count());
    out.field("enrolled", proposed.all.people.size());
    exchange::write_repair_fields(out, proposed.answer, proposed.all.people,
                                  proposed.all.timetable->programme.zone);
  });
  return std::move(out).release();
}

std::string place_of(const std::string& id) { return "/v1/repairs/" + id; }

}  // namespace

Reply post_repair(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const auto& id = std::get<std::string>(key);
  if (const auto here = office.repairs.find(id)) return created(place_of(id), write(*here));
  const auto begun = Clock::now();
  const auto patience = [stop = request.stop, end = begun + most_patience] {
    return !stop.stop_requested() && Clock::now() < end;
  };
  auto proposed = casework::propose_repair(
      {request.body, patience, on_threads(threads_beside_requests())}, office.desk, caller);
  if (!proposed) return problem(proposed.error());
  if (!proposed->problems.empty()) return problem(proposed->problems);
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
  return created(
      place_of(id),
      write(office.repairs.keep(
          {id, std::make_shared<const casework::ProposedRepair>(*std::move(proposed)), took})));
}

Reply get_repair(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto here = office.repairs.find(request.captured_as("repair"));
  return here ? json(write(*here)) : problem(Code::not_found, "no such repair");
}

Reply post_accept_repair(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const std::string_view id = request.captured_as("repair");
  const auto told = office.repairs.accept(id, office.desk, caller);
  if (!told) return problem(told.error());
  office.events->publish(everyone, "timetable", "");
  office.events->publish(everyone, "seats", "");
  for (const ClientId& client : *told) office.events->publish(own_topic(client), "week", "");
  const auto here = office.repairs.find(id);
  return here ? json(write(*here)) : problem(Code::not_found, "no such repair");
}

}  // namespace meanwhile::serve
