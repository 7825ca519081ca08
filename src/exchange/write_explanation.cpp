#include "exchange/write_explanation.hpp"

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "exchange/json_writer.hpp"
#include "planner/standing.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;
using programme::Cancelled;
using programme::Session;

constexpr Names<Barrier, 13> barrier_names{{
    {"not-offered", Barrier::not_offered},
    {"declined", Barrier::declined},
    {"out-of-reach", Barrier::out_of_reach},
    {"companion-out-of-reach", Barrier::companion_out_of_reach},
    {"wrong-state", Barrier::wrong_state},
    {"no-licence", Barrier::no_licence},
    {"age", Barrier::age},
    {"language", Barrier::language},
    {"full", Barrier::full},
    {"online-full", Barrier::online_full},
    {"requires-module", Barrier::requires_module},
    {"entry-week", Barrier::entry_week},
    {"never-meets", Barrier::never_meets},
}};
constexpr Names<Part, 3> part_names{
    {{"way-there", Part::way_there}, {"session", Part::session}, {"way-back", Part::way_back}}};
constexpr Names<Maximum, 3> maximum_names{{{"hoursPerWeek.max", Maximum::week_credit},
                                           {"daysPerWeek.max", Maximum::week_days},
                                           {"maxMinutesPerDay", Maximum::day_length}}};

std::string_view status_of(const Access& access) {
  if (access.barred()) return "barred";
  return access.clashes.empty() ? "free" : "clashes";
}

class ExplanationWriter {
 public:
  ExplanationWriter(JsonWriter& out, const time::Zone& zone) : out_(out), zone_(zone) {}

  void slot(const Explanation& slot, const std::optional<Standing>& beside) {
    out_.object([&] {
      out_.field("id", slot.slot.id.text());
      sessions(slot.sessions);
      out_.key("joining");
      slot.joining ? joining(*slot.joining) : out_.null();
      out_.lines("modalities", slot.access, [&](const Access& one) { access(one); });
      out_.key("standing");
      beside ? standing(*beside) : out_.null();
    });
  }

 private:
  void span(const time::Span& span) {
    out_.field("start", iso_instant(span.start, zone_));
    out_.field("end", iso_instant(span.end, zone_));
  }

  void sessions(const std::vector<Session>& sessions) {
    out_.lines("sessions", sessions, [&](const Session& session) {
      out_.object([&] {
        span(session.span);
        out_.field("cancelled", session.cancelled != Cancelled::no);
      });
    });
  }

  void joining(const Joining& joining) {
    out_.object([&] {
      out_.field("week", iso_date(joining.monday));
      out_.field("lesson", joining.lesson);
    });
  }

  void access(const Access& access) {
    out_.object([&] {
      out_.field("modality", name_of(access.modality));
      out_.field("status", status_of(access));
      out_.list("barriers", access.barriers,
                [&](Barrier one) { out_.text(name_of(barrier_names, one)); });
      excesses(access.excesses);
      out_.lines("clashes", access.clashes, [&](const Clash& one) { clash(one); });
    });
  }

  void clash(const Clash& clash) {
    out_.object([&] {
      span(clash.session);
      out_.list("inTheWay", clash.in_the_way, [&](const InTheWay& one) { in_the_way(one); });
    });
  }

  void in_the_way(const InTheWay& one) {
    out_.object([&] {
      out_.field("life", one.entry->id.text());
      out_.key("companion");
      one.companion ? out_.text(one.companion->id.text()) : out_.null();
      span(one.span);
      out_.field("of", name_of(part_names, one.part));
    });
  }

  void excesses(const std::vector<Excess>& excesses) {
    out_.list("exceeds", excesses, [&](const Excess& one) {
      out_.object([&] {
        out_.field("maximum", name_of(maximum_names, one.maximum));
        out_.field("from", iso_date(one.from));
        out_.field("is", one.is);
        out_.field("most", one.most);
      });
    });
  }

  void standing(const Standing& beside) {
    out_.object([&] {
      out_.key("joined");
      beside.joined ? out_.text(name_of(*beside.joined)) : out_.null();
      out_.field("compared", name_of(beside.compared));
      out_.list("sameTime", beside.same_time, [&](const OfferingId& id) { out_.text(id.text()); });
      excesses(beside.excesses);
    });
  }

  JsonWriter& out_;
  const time::Zone& zone_;
};

}  // namespace

std::string write_explanation(std::string_view offering, const std::vector<Explanation>& slots,
                              const std::optional<Plan>& best,
                              const programme::Programme& programme, const Case& person) {
  JsonWriter out;
  ExplanationWriter write{out, programme.zone};
  out.object([&] {
    out.field("offering", offering);
    out.key("burden");
    best ? out.whole(best->burden.total()) : out.null();
    out.lines("slots", slots, [&](const Explanation& one) {
      write.slot(one, best ? standing(one, *best, programme, person) : std::nullopt);
    });
  });
  return std::move(out).release();
}

}  // namespace meanwhile::exchange
