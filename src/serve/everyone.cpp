#include "serve/everyone.hpp"

#include <charconv>

#include "exchange/json_fields.hpp"
#include "serve/asking.hpp"

namespace meanwhile::serve {
namespace {

constexpr int usual_seconds = 60;
constexpr int most_seconds = 600;

/// The refusal for whoever is not staff.
std::optional<Reply> refuse_others(const casework::Caller& caller) {
  if (privacy::may_change_timetable(caller.actor)) return std::nullopt;
  return problem(Error{Fault::forbidden, "planning everyone is for staff"});
}

std::optional<int> seconds_of(const Request& request) {
  const auto text = request.query("seconds");
  if (!text) return usual_seconds;
  int seconds = 0;
  const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), seconds);
  const bool whole = failed == std::errc{} && end == text->data() + text->size();
  return whole && seconds >= 1 && seconds <= most_seconds ? std::optional{seconds} : std::nullopt;
}

std::vector<ClientId> people(const exchange::Fields& in) {
  return in["people"].must_list(exchange::id<ClientId>);
}

}  // namespace

Reply get_everyone(const Request&, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_others(caller)) return *refused;
  return json(write_run(office.run.seen()));
}

Reply post_everyone(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_others(caller)) return *refused;
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const auto seconds = seconds_of(request);
  if (!seconds) return problem(Code::bad_request, "seconds: expected a whole number from 1 to 600");
  const auto begun =
      office.run.begin({std::get<std::string>(key), std::chrono::seconds{*seconds}, caller},
                       office.desk, office.events);
  if (!begun) return problem(begun.error());
  return created("/v1/everyone", write_run(office.run.seen()));
}

Reply post_stop(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_others(caller)) return *refused;
  const auto stopped = office.run.stop(request.captured_as("run"));
  return stopped ? no_content() : problem(stopped.error());
}

Reply post_accept(const Request& request, const casework::Caller& caller, Office& office) {
  if (auto refused = refuse_others(caller)) return *refused;
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
