#include "exchange/write_plan.hpp"

#include <array>
#include <cmath>

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "exchange/words.hpp"
#include "exchange/write_programme.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;

class PlanWriter {
 public:
  PlanWriter(JsonWriter& out, const time::Zone& zone) : out_(out), zone_(zone) {}

  void plan(const Plan& plan) {
    out_.object([&] {
      out_.field("label", plan.label);
      burden(plan.burden);
      out_.list("offerings", plan.offerings, [&](const Joined& one) { joined(one); });
      out_.lines("sessions", plan.sessions, [&](const Attended& one) { attended(one); });
      out_.lines("missed", plan.missed, [&](const Missed& one) { missed(one); });
      out_.lines("weeks", plan.weeks, [&](const PlanWeek& one) { week(one); });
      out_.lines("stays", plan.stays, [&](const Stay& one) { stay(one); });
    });
  }

 private:
  std::string at(time::Instant instant) const { return iso_instant(instant, zone_); }

  void burden(const Burden& burden) {
    out_.object("burden", [&] {
      out_.field("total", burden.total());
      out_.field("travel", burden.travel);
      out_.field("soft", burden.soft);
      out_.field("days", burden.days);
      out_.field("makeUps", burden.make_ups);
      out_.field("missed", burden.missed);
      out_.field("late", burden.late);
      out_.field("modality", burden.modality);
    });
  }

  void joined(const Joined& joined) {
    out_.object([&] {
      out_.field("id", joined.id.text());
      out_.field("modality", name_of(joined.modality));
    });
  }

  void attended(const Attended& session) {
    out_.object([&] {
      out_.field("offering", session.offering.text());
      out_.field("start", at(session.span.start));
      out_.field("end", at(session.span.end));
      out_.field("modality", name_of(session.modality));
      out_.key("makeUpFor");
      session.make_up_of ? out_.text(at(session.make_up_of->start)) : out_.null();
      out_.key("makeUpOf");
      session.make_up_of ? out_.text(session.make_up_of->offering.text()) : out_.null();
    });
  }

  void missed(const Missed& session) {
    out_.object([&] {
      out_.field("offering", session.offering.text());
      out_.field("start", at(session.span.start));
      out_.field("why", session.why == Missed::Why::clash ? "clash" : "cancelled");
    });
  }

  void week(const PlanWeek& week) {
    out_.object([&] {
      out_.field("week", iso_date(week.monday));
      out_.field("minutes", week.credit.count());
      out_.field("days", week.days);
      out_.field("short", week.falls_short);
    });
  }

  void stay(const Stay& stay) {
    out_.object([&] {
      out_.field("leave", at(stay.footprint.start));
      out_.field("from", at(stay.first_session));
      out_.field("until", at(stay.last_session_end));
      out_.field("back", at(stay.footprint.end));
    });
  }

  JsonWriter& out_;
  const time::Zone& zone_;
};

void describe(JsonWriter& out, const Release& release) {
  out.object("release", [&] {
    out.field("life", release.life.text());
    if (const auto* day = std::get_if<time::Weekday>(&release.when))
      out.list("days", std::array{*day}, [&](time::Weekday one) { out.text(time::code(one)); });
    else
      out.field("date", iso_date(std::get<time::Date>(release.when)));
    out.field("start", clock(release.start));
    out.field("end", clock(release.end));
  });
}

void describe(JsonWriter& out, const Accept& accept) {
  out.field("accept", name_of(accept.modality));
}

void describe(JsonWriter& out, const NewOffering& opened) {
  out.key("newOffering");
  write_offering(out, opened.offering);
}

void describe(JsonWriter& out, const Relax& relax) {
  out.field("relax", relax.path);
  out.field("to", relax.to);
}

}  // namespace

std::string write_plan(const Plan& plan, const time::Zone& zone) {
  JsonWriter out;
  write_plan(out, plan, zone);
  return std::move(out).release();
}

void write_plan(JsonWriter& out, const Plan& plan, const time::Zone& zone) {
  PlanWriter{out, zone}.plan(plan);
}

void write_change(JsonWriter& out, const Change& change) {
  out.object([&] { std::visit([&](const auto& one) { describe(out, one); }, change); });
}

std::string write_answer(const FitAnswer& answer, const programme::Programme& programme,
                         const Case& person, double millis) {
  JsonWriter out;
  PlanWriter write{out, programme.zone};
  out.object([&] {
    out.field("status", answer.optimal() ? "optimal" : "infeasible");
    out.field("nodes", answer.nodes);
    out.field("millis", std::round(millis * 1000) / 1000);
    out.lines("plans", answer.plans, [&](const Plan& plan) { write.plan(plan); });
    out.lines("changesNeeded", answer.remedies, [&](const Remedy& remedy) {
      out.object([&] {
        out.list("changes", remedy.changes, [&](const Change& one) { write_change(out, one); });
        out.field("words", words_for(remedy, programme, person));
        out.field("proven", remedy.plan.proven);
        out.key("plan");
        write.plan(remedy.plan);
      });
    });
    out.list("alternativesNotFound", answer.not_found,
             [&](const std::string& label) { out.text(label); });
  });
  return std::move(out).release();
}

}  // namespace meanwhile::exchange
