#include <algorithm>
#include <cmath>
#include <utility>

#include "exchange/iso.hpp"
#include "exchange/json_names.hpp"
#include "exchange/write_cohort.hpp"
#include "serve/everyone.hpp"
#include "serve/timetable.hpp"
#include "serve/write_standing.hpp"

namespace meanwhile::serve {
namespace {

using casework::EveryonePlanned;
using casework::ProposedChange;
using exchange::JsonWriter;
using planner::CohortProgress;
using planner::Placement;

std::string_view word(CohortProgress::Stage stage) {
  switch (stage) {
    case CohortProgress::Stage::listing: return "listing";
    case CohortProgress::Stage::bounding: return "bounding";
    case CohortProgress::Stage::placing: break;
  }
  return "placing";
}

std::string_view word(Placement::Why why) {
  switch (why) {
    case Placement::Why::no_seat: return "noSeat";
    case Placement::Why::no_plan: return "noPlan";
    case Placement::Why::not_found: break;
  }
  return "notFound";
}

double rounded(double value) { return std::round(value * 10'000) / 10'000; }

class RunWriter {
 public:
  RunWriter(JsonWriter& out, const RunSeen& run) : out_(out), run_(run) {}

  void write() {
    out_.object([&] {
      write_standing(out_, run_);
      progress(run_.progress);
      if (run_.found) planned(*run_.found);
    });
  }

 private:
  void progress(const CohortProgress& progress) {
    out_.object("progress", [&] {
      out_.field("stage", word(progress.stage));
      out_.field("done", progress.done);
      out_.field("people", progress.people);
      out_.field("placed", progress.placed);
      out_.field("burden", progress.burden);
      out_.field("gap", rounded(progress.gap));
    });
  }

  void planned(const EveryonePlanned& planned) {
    out_.object("result", [&] {
      std::size_t enrolled = 0;
      for (const auto& one : planned.all.people) enrolled += one.enrolled ? 1 : 0;
      out_.field("enrolled", enrolled + planned.as_it_is);
      out_.field("looking", planned.all.people.size() - enrolled);
      out_.field("deciding", planned.all.deciding);
      out_.field("asItIs", planned.as_it_is);
      out_.field("from", exchange::iso_date(planned.all.monday));
      exchange::write_levels(out_, planned.answer);
      std::size_t at = 0;
      out_.lines("changes", planned.changes,
                 [&](const ProposedChange& one) { change(planned, one, at++); });
      out_.lines("waiting", planned.waiting, [&](const casework::StillWaiting& one) {
        out_.object([&] {
          out_.field("client", one.client.text());
          out_.field("why", word(one.why));
          if (one.place > 0) out_.field("place", one.place);
        });
      });
      groups(planned);
      prices(planned);
      out_.key("unmet");
      write_demand(out_, planned.unmet);
      out_.list("unmetMinutes", planned.answer.unmet,
                [&](time::Minutes minutes) { out_.whole(minutes.count()); });
    });
  }

  void change(const EveryonePlanned& planned, const ProposedChange& one, std::size_t at) {
    const auto seats = [&](std::string_view key, const std::set<care::Seat>& all) {
      out_.list(key, all, [&](const care::Seat& seat) {
        out_.object([&] {
          out_.field("slot", seat.slot.text());
          out_.field("modality", exchange::name_of(seat.modality));
          if (seat.visit)
            out_.field("visit",
                       exchange::iso_instant(*seat.visit, planned.all.timetable->programme.zone));
        });
      });
    };
    out_.object([&] {
      out_.field("client", one.client.text());
      seats("before", one.before);
      seats("after", one.after);
      out_.list("along", one.along,
                [&](std::size_t other) { out_.text(planned.changes[other].client.text()); });
      out_.field("accepted", run_.accepted.contains(at));
    });
  }

  /// Those whose number of people changes.
  void groups(const EveryonePlanned& planned) {
    std::vector<casework::SlotThen> all = planned.slots;
    std::erase_if(all, [](const casework::SlotThen& one) { return one.today == one.then; });
    out_.lines("groups", all, [&](const casework::SlotThen& one) {
      out_.object([&] {
        out_.field("slot", one.slot.text());
        out_.field("today", one.today);
        out_.field("then", one.then);
      });
    });
  }

  void prices(const EveryonePlanned& planned) {
    const double weeks = casework::mean_weeks(planned.all.people);
    const auto waiting = static_cast<double>(planned.waiting.size());
    out_.lines("seatPrices", planned.answer.seat_prices, [&](const planner::SeatPrice& one) {
      out_.object([&] {
        out_.field("slot", one.id.text());
        out_.field("modality", exchange::name_of(one.modality));
        out_.field("people", std::min(rounded(one.people), waiting));
        out_.field("minutesAWeek", std::lround(one.burden / weeks));
      });
    });
  }

  JsonWriter& out_;
  const RunSeen& run_;
};

}  // namespace

std::string write_run(const std::optional<RunSeen>& run) {
  JsonWriter out;
  out.object([&] {
    if (!run) return;
    out.key("run");
    RunWriter{out, *run}.write();
  });
  return std::move(out).release();
}

}  // namespace meanwhile::serve
