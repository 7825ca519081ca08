#include "serve/hold.hpp"

#include <fmt/format.h>

#include "casework/agree.hpp"
#include "casework/hold_seats.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/json_writer.hpp"
#include "serve/asking.hpp"

namespace meanwhile::serve {
namespace {

/// A proposal by its tag, and one of its plans by its label.
struct Wish {
  care::Version proposal = care::Version::none;
  std::string plan;
};

Wish wish(const exchange::Fields& in) {
  Wish wish{{}, in["plan"].must(exchange::name)};
  const std::string seen = in["proposal"].must(exchange::name);
  if (const auto version = version_from('p', seen))
    wish.proposal = *version;
  else if (!seen.empty())
    in["proposal"].expected("the ETag of a proposal, as in p3");
  return wish;
}

/// Plans are kept as they are written, so they go into a document as they stand.
std::string with_plan(std::string fields, const std::string& plan) {
  return fields + ", \"plan\": " + plan + "}\n";
}

std::string written(const care::Hold& hold, care::Moment now) {
  return with_plan(fmt::format(R"({{"id": "{}", "until": "{}", "secondsLeft": {})", hold.id.text(),
                               date_time(hold.until), (hold.until - now).count()),
                   hold.plan);
}

/// Tells everyone whose screens show seats that some were taken or given back.
void tell_seats(Office& office) { office.events->publish(everyone, "seats", ""); }

}  // namespace

Reply post_hold(const Request& request, const casework::Caller& caller, Office& office) {
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const auto body = read_body(request, wish);
  if (const Reply* refused = std::get_if<Reply>(&body)) return *refused;
  const auto& [proposal, plan] = std::get<Wish>(body);
  const ClientId whose = client_of(request);
  const auto hold = casework::hold_seats(
      {whose, care::HoldId{std::get<std::string>(key)}, proposal, plan}, office.desk, caller);
  if (!hold) return problem(hold.error());
  tell_seats(office);
  return created("/v1/clients/" + whose.text() + "/hold", written(*hold, caller.now));
}

Reply get_hold(const Request& request, const casework::Caller& caller, Office& office) {
  const auto work = office.desk.look(caller);
  if (!work) return problem(work.error());
  const ClientId whose = client_of(request);
  const auto hold = (*work)->hold(whose);
  if (!hold) return problem(hold.error());
  if (*hold) return json(written(**hold, caller.now));
  // That someone holds nothing is told only to who may know her.
  const auto stamp = (*work)->stamp(whose);
  if (!stamp) return problem(stamp.error());
  const bool known = stamp->life != care::Version::none;
  return known ? no_content() : problem(Code::not_found, "no such person");
}

Reply delete_hold(const Request& request, const casework::Caller& caller, Office& office) {
  const auto gone = casework::let_go(client_of(request), office.desk, caller);
  if (!gone) return problem(gone.error());
  tell_seats(office);
  return no_content();
}

Reply post_plan(const Request& request, const casework::Caller& caller, Office& office) {
  const auto key = key_of(request);
  if (const Reply* refused = std::get_if<Reply>(&key)) return *refused;
  const ClientId whose = client_of(request);
  const auto agreed =
      casework::agree({whose, care::HoldId{std::get<std::string>(key)}}, office.desk, caller);
  if (!agreed) return problem(agreed.error());
  tell_seats(office);
  office.events->publish(own_topic(whose), "week", "");
  return created(
      "/v1/clients/" + whose.text() + "/week",
      with_plan(fmt::format(R"({{"since": "{}")", date_time(agreed->since)), agreed->plan));
}

}  // namespace meanwhile::serve
