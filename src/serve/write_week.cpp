#include <array>

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "programme/slot.hpp"
#include "serve/week.hpp"

namespace meanwhile::serve {
namespace {

using casework::AbsenceSeen;
using casework::MySession;
using casework::MyWeekSum;
using casework::Timetable;
using exchange::JsonWriter;

constexpr std::array<std::string_view, 5> state_words{"planned", "absent", "makeUp", "cancelled",
                                                      "missed"};
constexpr std::array<std::string_view, 3> why_words{"closed", "cancelled", "clash"};

class WeekWriter {
 public:
  WeekWriter(JsonWriter& out, const Timetable& timetable)
      : out_(out), timetable_(timetable.programme) {}

  void write(const MySession& session) {
    out_.object([&] {
      named(session.slot, session.span);
      out_.field("modality", exchange::name_of(session.modality));
      const auto held = programme::session_at(timetable_, session.slot, session.span.start);
      const auto* moved = held ? held->moved : nullptr;
      if (session.modality == programme::Modality::onsite) place(session.slot, moved);
      if (moved) moved_from(session.slot, held->in_series);
      out_.field("state", state_words[static_cast<std::size_t>(session.state)]);
      if (session.absence) out_.field("absence", session.absence->text());
      if (session.make_up_for) write(*session.make_up_for);
      if (session.why) out_.field("why", why_words[static_cast<std::size_t>(*session.why)]);
    });
  }

  void write(const MyWeekSum& week) {
    out_.object([&] {
      out_.field("week", exchange::iso_date(week.monday));
      out_.field("minutes", week.credit.count());
      out_.field("required", week.required.count());
      out_.field("days", week.days);
      out_.field("short", week.falls_short);
    });
  }

  void write(const planner::Attended& visit) {
    out_.object([&] {
      named(visit.offering, visit.span);
      out_.field("modality", exchange::name_of(visit.modality));
      const auto held = programme::session_at(timetable_, visit.offering, visit.span.start);
      if (visit.modality == programme::Modality::onsite)
        place(visit.offering, held ? held->moved : nullptr);
      out_.field("minutes", casework::credit_of(visit, timetable_).count());
    });
  }

  void named(const OfferingId& slot, const time::Span& span) {
    out_.field("slot", slot.text());
    out_.field("title", title(slot));
    out_.field("start", at(span.start));
    out_.field("end", at(span.end));
  }

 private:
  void write(const planner::Attended::Replaced& replaced) {
    out_.object("makeUpFor", [&] {
      out_.field("title", title(replaced.offering));
      out_.field("start", at(replaced.start));
    });
  }

  std::string at(time::Instant instant) const {
    return exchange::iso_instant(instant, timetable_.zone);
  }

  std::string title(const OfferingId& slot) const {
    const auto found = programme::slot_named(timetable_, slot);
    return found && !found->offering->title.empty() ? found->offering->title : slot.text();
  }

  void place(const OfferingId& slot, const programme::Moved* moved) {
    const auto found = programme::slot_named(timetable_, slot);
    if (!found) return;
    const auto* site = found->offering->site ? timetable_.site(*found->offering->site) : nullptr;
    if (site) out_.field("site", site->name.empty() ? site->id.text() : site->name);
    const auto& room = programme::room_of(*found->offering, moved);
    if (room) out_.field("room", *room);
  }

  void moved_from(const OfferingId& slot, time::Wall in_series) {
    const auto& offering = *programme::slot_named(timetable_, slot)->offering;
    out_.field("movedFrom", at(programme::zone_of(timetable_, offering).instant(in_series)));
  }

  JsonWriter& out_;
  const programme::Programme& timetable_;
};

/// The chosen one, as it is among what could be chosen, or by itself.
std::optional<planner::Attended> chosen(const AbsenceSeen& seen) {
  if (!seen.absence.make_up) return std::nullopt;
  const auto& [slot, modality, start] = *seen.absence.make_up;
  const auto session = programme::session_at(seen.timetable->programme, slot, start.value());
  if (!session) return std::nullopt;
  return planner::Attended{slot, session->span, modality, std::nullopt};
}

}  // namespace

std::string write_weeks(const casework::MyWeeks& weeks) {
  JsonWriter out;
  WeekWriter write{out, *weeks.timetable};
  const programme::Programme& programme = weeks.timetable->programme;
  out.object([&] {
    out.object("programme", [&] {
      out.field("name", programme.name.empty() ? programme.id : programme.name);
      out.field("zone", programme.zone.name());
    });
    out.field("zone", weeks.zone.name());
    out.lines("sessions", weeks.sessions, [&](const MySession& one) { write.write(one); });
    out.lines("weeks", weeks.weeks, [&](const MyWeekSum& one) { write.write(one); });
    out.field("feed", weeks.has_feed);
  });
  return std::move(out).release();
}

std::string write_absence(const AbsenceSeen& seen) {
  JsonWriter out;
  WeekWriter write{out, *seen.timetable};
  out.object([&] {
    out.field("id", seen.absence.id.text());
    write.named(seen.absence.slot, seen.absence.session);
    if (const auto visit = chosen(seen)) {
      out.key("chosen");
      write.write(*visit);
    }
    if (seen.suggested) {
      out.key("suggested");
      write.write(*seen.suggested);
    }
    out.lines("makeUps", seen.make_ups, [&](const planner::Attended& one) { write.write(one); });
    out.object("week", [&] {
      out.field("week", exchange::iso_date(seen.week.monday));
      out.field("minutes", seen.week.credit.count());
      out.field("required", seen.week.required.count());
    });
  });
  return std::move(out).release();
}

}  // namespace meanwhile::serve
