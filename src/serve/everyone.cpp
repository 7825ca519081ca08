#include "serve/everyone.hpp"

#include "exchange/json_fields.hpp"
#include "serve/asking.hpp"

namespace meanwhile::serve {
namespace {

std::vector<ClientId> people(const exchange::Fields& in) {
  return in["people"].must_list(exchange::id<ClientId>);
}

}  // namespace

Reply get_everyone(const Request&, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  return json(write_run(office.run.seen()));
}

Reply post_everyone(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const auto limit = limit_of(request);
  if (const Reply* refused = std::get_if<Reply>(&limit)) return *refused;
  const auto begun =
      office.run.begin({std::get<std::string>(key), std::get<std::chrono::seconds>(limit), caller},
                       office.desk, office.events);
  if (!begun) return problem(begun.error());
  return created("/v1/everyone", write_run(office.run.seen()));
}

Reply post_stop(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto stopped = office.run.stop(request.captured_as("run"));
  return stopped ? no_content() : problem(stopped.error());
}

Reply post_accept(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_all_but_staff(caller)) return *refused;
  const auto body = read_body(request, people);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const auto changed = office.run.accept(
      request.captured_as("run"), std::get<std::vector<ClientId>>(body), office.desk, caller);
  if (!changed) return problem(changed.error());
  office.events->publish(everyone, "seats", "");
  office.events->publish(staff_topic, "everyone", "");
  for (const ClientId& client : *changed) office.events->publish(own_topic(client), "week", "");
  return json(write_run(office.run.seen()));
}

}  // namespace meanwhile::serve
