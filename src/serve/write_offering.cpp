#include "serve/write_offering.hpp"

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"

namespace meanwhile::serve {
namespace {

using exchange::JsonWriter;
using programme::Meeting;
using programme::Modality;
using programme::Offering;

void write_meeting(JsonWriter& out, const Meeting& meeting) {
  out.object([&] {
    out.field("day", time::code(meeting.day));
    out.field("start", exchange::clock(meeting.start));
    out.field("end", exchange::clock(meeting.end));
  });
}

}  // namespace

void write_shown(JsonWriter& out, const programme::Programme& timetable, const Offering& offering,
                 std::optional<std::size_t> meeting) {
  out.field("title", offering.title.empty() ? offering.id.text() : offering.title);
  out.field("kind", exchange::name_of(offering.kind));
  const auto* module = offering.module ? timetable.module(*offering.module) : nullptr;
  if (module) out.field("module", module->name.empty() ? module->id.text() : module->name);
  const auto* site = offering.site ? timetable.site(*offering.site) : nullptr;
  if (site) out.field("site", site->name.empty() ? site->id.text() : site->name);
  if (offering.room) out.field("room", *offering.room);
  std::vector<Modality> modalities;
  for (const Modality one : {Modality::onsite, Modality::online})
    if (offering.offers(one)) modalities.push_back(one);
  out.list("modality", modalities, [&](Modality one) { out.text(exchange::name_of(one)); });
  std::vector<Meeting> meetings = offering.meetings;
  if (meeting) meetings = {offering.meetings[*meeting]};
  out.list("meetings", meetings, [&](const Meeting& one) { write_meeting(out, one); });
}

void write_staff(JsonWriter& out, const programme::Programme& timetable, const Offering& offering) {
  out.list("staff", offering.staff, [&](const StaffId& id) {
    const auto* member = timetable.member(id);
    out.text(member && !member->name.empty() ? member->name : id.text());
  });
}

}  // namespace meanwhile::serve
