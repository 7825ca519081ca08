#include "serve/timetable.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "casework/see_timetable.hpp"
#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "serve/asking.hpp"
#include "serve/http/etag.hpp"
#include "serve/write_offering.hpp"

namespace meanwhile::serve {
namespace {

using care::Claim;
using exchange::JsonWriter;
using programme::Offering;
using programme::Slot;

std::string_view state_of(const Claim& claim) {
  if (claim.state == Claim::State::held) return "held";
  return claim.seat.visit ? "visit" : "agreed";
}

class TimetableWriter {
 public:
  TimetableWriter(JsonWriter& out, const casework::TimetableSeen& seen)
      : out_(out),
        timetable_(seen.timetable->programme),
        occupied_(care::occupancy(seen.claims, {})) {
    for (const Claim& claim : seen.claims) claims_[claim.seat.slot].push_back(&claim);
    for (const Slot& slot : programme::slots(timetable_)) slots_[slot.offering].push_back(slot);
  }

  void write(const Offering& offering) {
    out_.object([&] {
      out_.field("id", offering.id.text());
      write_shown(out_, timetable_, offering, std::nullopt);
      write_staff(out_, timetable_, offering);
      if (offering.seats) out_.field("seats", *offering.seats);
      out_.lines("slots", slots_[&offering], [&](const Slot& slot) { write(slot); });
    });
  }

 private:
  void write(const Slot& slot) {
    out_.object([&] {
      out_.field("slot", slot.id.text());
      if (slot.meeting) out_.field("meeting", *slot.meeting);
      out_.field("others", slot.taken());
      if (const auto& seats = slot.offering->seats)
        out_.field("free", std::max(0, *seats - slot.taken() - occupied_[slot.id].seats));
      out_.lines("people", claims_[slot.id], [&](const Claim* claim) { write(*claim); });
    });
  }

  void write(const Claim& claim) {
    out_.object([&] {
      out_.field("client", claim.client.text());
      out_.field("modality", exchange::name_of(claim.seat.modality));
      out_.field("state", state_of(claim));
      if (claim.seat.visit)
        out_.field("visit", exchange::iso_instant(*claim.seat.visit, timetable_.zone));
    });
  }

  JsonWriter& out_;
  const programme::Programme& timetable_;
  care::Occupancy occupied_;
  std::map<OfferingId, std::vector<const Claim*>> claims_;
  std::map<const Offering*, std::vector<Slot>> slots_;
};

}  // namespace

void write_demand(JsonWriter& out, const casework::Demand& demand) {
  const std::span<const int> hours{demand.free};
  out.object([&] {
    out.field("people", demand.people);
    out.lines("free", std::array{0U, 1U, 2U, 3U, 4U, 5U, 6U}, [&](std::size_t day) {
      out.list(hours.subspan(24 * day, 24), [&](int people) { out.whole(people); });
    });
  });
}

Reply get_timetable(const Request&, const casework::Caller& caller, Office& office) {
  const auto seen = casework::see_timetable(office.desk, caller);
  if (!seen) return problem(seen.error());
  const programme::Programme& programme = seen->timetable->programme;
  JsonWriter out;
  TimetableWriter write{out, *seen};
  out.object([&] {
    out.field("version", static_cast<std::uint64_t>(seen->timetable->version));
    out.field("programme", programme.name.empty() ? programme.id : programme.name);
    out.field("zone", programme.zone.name());
    out.lines("offerings", programme.offerings, [&](const Offering& one) { write.write(one); });
  });
  Reply reply = json(std::move(out).release());
  reply.etag = tag_of(content(reply));
  return reply;
}

Reply get_demand(const Request&, const casework::Caller& caller, Office& office) {
  const auto demand = casework::see_demand(office.desk, caller);
  if (!demand) return problem(demand.error());
  JsonWriter out;
  write_demand(out, *demand);
  return json(std::move(out).release());
}

Reply get_events(const Request& request, const casework::Caller& caller, Office& office) {
  std::vector<std::string> topics{std::string{everyone}};
  if (caller.actor.role == privacy::Role::client)
    topics.push_back(own_topic(ClientId{caller.actor.account.text()}));
  if (caller.actor.role == privacy::Role::staff) topics.emplace_back(staff_topic);
  auto subscription = office.events->subscribe(std::move(topics), request.header("Last-Event-ID"));
  return subscription ? stream(*std::move(subscription)) : problem(subscription.error());
}

}  // namespace meanwhile::serve
