#include "exchange/write_cohort.hpp"

#include <array>
#include <boost/json.hpp>
#include <cmath>

#include "exchange/json_names.hpp"
#include "exchange/write_plan.hpp"
#include "time/weekday.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;

double rounded(double value) { return std::round(value * 1000) / 1000; }

std::string_view word(Placement::Why why) {
  switch (why) {
    case Placement::Why::no_seat: return "noSeat";
    case Placement::Why::no_plan: return "noPlan";
    case Placement::Why::not_found: break;
  }
  return "notFound";
}

class CohortWriter {
 public:
  CohortWriter(JsonWriter& out, const CohortAnswer& answer, const CohortRead& read,
               const programme::Programme& programme)
      : out_(out), answer_(answer), read_(read), programme_(programme) {}

  void write(CohortRun run) {
    out_.object([&] {
      out_.field("status", answer_.optimal() ? "optimal" : "feasible");
      out_.field("seed", run.seed);
      out_.field("millis", rounded(run.millis));
      write_levels(out_, answer_);
      people();
      out_.lines("offerings", answer_.slots, [&](const SlotFilled& one) { slot(one); });
      out_.lines("seatPrices", answer_.seat_prices, [&](const SeatPrice& one) { price(one); });
      worst_served();
      unmet();
      out_.lines("conflicts", answer_.conflicts, [&](const HeldNowhere& one) { conflict(one); });
      out_.lines("problems", read_.problems, [&](const LineProblem& one) { problem(one); });
    });
  }

  void figures() {
    write_levels(out_, answer_);
    worst_served();
    unmet();
  }

 private:
  const std::string& id_of(std::size_t person) const {
    return read_.people[person].person.client.id.text();
  }

  void people() {
    std::size_t person = 0;
    out_.lines("people", answer_.people, [&](const Placement& one) {
      out_.object([&] {
        out_.field("client", id_of(person++));
        if (one.plan) {
          out_.key("plan");
          write_plan(out_, *one.plan, programme_.zone);
          return;
        }
        out_.object("waiting", [&] {
          if (one.place > 0) out_.field("place", one.place);
          out_.field("why", word(one.why));
        });
      });
    });
  }

  void slot(const SlotFilled& slot) {
    out_.object([&] {
      out_.field("id", slot.id.text());
      out_.field("placed", slot.placed);
      out_.field("runs", slot.runs);
      out_.field("full", slot.full);
    });
  }

  void price(const SeatPrice& price) {
    out_.object([&] {
      out_.field("offering", price.id.text());
      out_.field("modality", name_of(price.modality));
      out_.field("people", rounded(price.people));
      out_.field("burden", rounded(price.burden));
    });
  }

  void worst_served() {
    out_.object("worstServedTenth", [&] {
      out_.field("people", answer_.worst_tenth);
      out_.field("burden", rounded(answer_.worst_burden));
    });
  }

  void unmet() {
    out_.object("unmetHours", [&] {
      for (std::size_t day = 0; day < answer_.unmet.size(); ++day)
        out_.field(time::code(static_cast<time::Weekday>(day)),
                   rounded(static_cast<double>(answer_.unmet[day].count()) / 60));
    });
  }

  void conflict(const HeldNowhere& conflict) {
    out_.object([&] {
      out_.field("client", id_of(static_cast<std::size_t>(conflict.person)));
      out_.field("held", conflict.held);
      out_.field("why", "unknownOffering");
    });
  }

  void problem(const LineProblem& problem) {
    out_.object([&] {
      out_.field("line", problem.line);
      out_.field("path", problem.problem.path);
      out_.field("words", problem.problem.what);
    });
  }

  JsonWriter& out_;
  const CohortAnswer& answer_;
  const CohortRead& read_;
  const programme::Programme& programme_;
};

}  // namespace

void write_levels(JsonWriter& out, const CohortAnswer& answer) {
  const std::array<std::pair<const char*, const CohortLevelFigures*>, 4> all{
      {{"priority", &answer.priority},
       {"daysWaited", &answer.days_waited},
       {"kept", &answer.kept},
       {"burden", &answer.burden}}};
  out.lines("levels", all, [&](const auto& level) {
    out.object([&] {
      out.field("level", level.first);
      out.field("value", level.second->value);
      out.field("bound", level.second->bound);
      out.field("gap", level.second->gap());
    });
  });
}

void write_cohort(JsonWriter& out, const CohortAnswer& answer, const CohortRead& read,
                  const programme::Programme& programme, CohortRun run) {
  CohortWriter{out, answer, read, programme}.write(run);
}

void write_cohort_figures(JsonWriter& out, const CohortAnswer& answer, const CohortRead& read,
                          const programme::Programme& programme) {
  CohortWriter{out, answer, read, programme}.figures();
}

std::string write_cohort(const CohortAnswer& answer, const CohortRead& read,
                         const programme::Programme& programme, CohortRun run) {
  JsonWriter out;
  write_cohort(out, answer, read, programme, run);
  return std::move(out).release();
}

std::string write_cohort_plans(const CohortAnswer& answer, const CohortRead& read,
                               const programme::Programme& programme) {
  std::string all;
  for (std::size_t person = 0; person < read.lines.size(); ++person) {
    boost::json::object line = boost::json::parse(read.lines[person].text).as_object();
    line.erase("plan");
    if (const auto& plan = answer.people[person].plan)
      line["plan"] = boost::json::parse(write_plan(*plan, programme.zone));
    all += boost::json::serialize(line) + "\n";
  }
  return all;
}

}  // namespace meanwhile::exchange
