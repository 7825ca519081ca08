#include "exchange/write_repair.hpp"

#include <array>
#include <boost/json.hpp>
#include <cmath>
#include <map>

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "exchange/write_plan.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;

double rounded(double value) { return std::round(value * 1000) / 1000; }

std::string_view word(RepairConflict::Why why) {
  switch (why) {
    case RepairConflict::Why::unknown_session: return "unknownSession";
    case RepairConflict::Why::not_admitted: return "notAdmitted";
    case RepairConflict::Why::no_plan: return "noPlan";
    case RepairConflict::Why::double_booked: break;
  }
  return "doubleBooked";
}

class RepairWriter {
 public:
  RepairWriter(JsonWriter& out, const RepairAnswer& answer, const std::vector<Enrolled>& people,
               const time::Zone& zone)
      : out_(out), answer_(answer), people_(people), zone_(zone) {}

  void write() {
    levels();
    out_.lines("people", answer_.people, [&](const Repaired& one) { person(one); });
    const auto session = [&](const SessionCancelled& one) {
      out_.object([&] { place(one.offering, one.start); });
    };
    out_.lines("cancelled", answer_.cancelled, session);
    out_.lines("onlineOnly", answer_.online_only, session);
    out_.lines("rooms", answer_.rooms, [&](const RoomChanged& one) { room(one); });
    out_.lines("conflicts", answer_.conflicts, [&](const RepairConflict& one) { conflict(one); });
  }

 private:
  const std::string& id_of(int person) const {
    return people_[static_cast<std::size_t>(person)].person.client.id.text();
  }
  void time(std::string_view key, time::Instant instant) {
    out_.field(key, iso_instant(instant, zone_));
  }
  void place(const OfferingId& offering, time::Instant start) {
    out_.field("offering", offering.text());
    time("start", start);
  }

  void levels() {
    const std::array<std::pair<const char*, const CohortLevelFigures*>, 4> all{
        {{"lostMinutes", &answer_.lost},
         {"disturbed", &answer_.disturbed},
         {"broken", &answer_.broken},
         {"burdenAdded", &answer_.burden}}};
    out_.lines("levels", all, [&](const auto& level) {
      out_.object([&] {
        out_.field("level", level.first);
        out_.field("value", level.second->value);
        out_.field("bound", level.second->bound);
        out_.field("gap", level.second->gap());
      });
    });
  }

  void person(const Repaired& one) {
    out_.object([&] {
      out_.field("client", id_of(one.person));
      out_.field("disturbed", one.disturbed);
      out_.list("takenAway", one.taken, [&](const TakenAway& session) {
        out_.object([&] {
          place(session.offering, session.start);
          out_.field("modality", name_of(session.modality));
        });
      });
      out_.list("makeUps", one.make_ups, [&](const Attended& session) { make_up(session); });
      if (one.moves) moves(one);
      out_.list("misses", one.missed, [&](const Missed& session) {
        out_.object([&] { place(session.offering, session.span.start); });
      });
      out_.list("below", one.lost, [&](const LostMinutes& week) {
        out_.object([&] {
          out_.field("week", iso_date(week.monday));
          out_.field("minutes", week.lost.count());
        });
      });
      out_.field("broken", one.broken);
      out_.field("burdenAdded", one.burden_added);
    });
  }

  void make_up(const Attended& session) {
    out_.object([&] {
      place(session.offering, session.span.start);
      time("end", session.span.end);
      out_.field("modality", name_of(session.modality));
      time("makeUpFor", session.make_up_of->start);
      out_.field("makeUpOf", session.make_up_of->offering.text());
    });
  }

  void moves(const Repaired& one) {
    const auto joined = [&](const Joined& slot) {
      out_.object([&] {
        out_.field("id", slot.id.text());
        out_.field("modality", name_of(slot.modality));
      });
    };
    out_.object("moves", [&] {
      out_.field("from", iso_date(*one.moves));
      out_.list("leaves", one.left, joined);
      out_.list("joins", one.joined, joined);
    });
  }

  void room(const RoomChanged& one) {
    out_.object([&] {
      place(one.offering, one.start);
      out_.field("site", one.site.text());
      out_.field("from", one.from);
      out_.field("to", one.to);
    });
  }

  void conflict(const RepairConflict& one) {
    out_.object([&] {
      if (one.person >= 0) out_.field("client", id_of(one.person));
      if (!one.offering.empty()) out_.field("offering", one.offering.text());
      if (one.start) time("start", *one.start);
      out_.field("why", word(one.why));
    });
  }

  JsonWriter& out_;
  const RepairAnswer& answer_;
  const std::vector<Enrolled>& people_;
  const time::Zone& zone_;
};

}  // namespace

void write_repair_fields(JsonWriter& out, const RepairAnswer& answer,
                         const std::vector<Enrolled>& people, const time::Zone& zone) {
  RepairWriter{out, answer, people, zone}.write();
}

std::string write_repair(const RepairAnswer& answer, const EnrolledRead& read,
                         const programme::Programme& programme, double millis) {
  JsonWriter out;
  out.object([&] {
    out.field("status", answer.optimal() ? "optimal" : "feasible");
    out.field("millis", rounded(millis));
    write_repair_fields(out, answer, read.people, programme.zone);
    out.lines("problems", read.lines.problems, [&](const LineProblem& one) {
      out.object([&] {
        out.field("line", one.line);
        out.field("path", one.problem.path);
        out.field("words", one.problem.what);
      });
    });
  });
  return std::move(out).release();
}

std::string write_repaired_plans(const RepairAnswer& answer, const EnrolledRead& read,
                                 const programme::Programme& programme) {
  std::map<std::size_t, const Plan*> anew;
  for (const Repaired& one : answer.people)
    anew[read.line_of[static_cast<std::size_t>(one.person)]] = &one.plan;
  std::string all;
  for (std::size_t line = 0; line < read.lines.lines.size(); ++line) {
    const auto plan = anew.find(line);
    if (plan == anew.end()) {
      all += std::string{read.lines.lines[line].text} + "\n";
      continue;
    }
    boost::json::object person = boost::json::parse(read.lines.lines[line].text).as_object();
    person["plan"] = boost::json::parse(write_plan(*plan->second, programme.zone));
    all += boost::json::serialize(person) + "\n";
  }
  return all;
}

}  // namespace meanwhile::exchange
