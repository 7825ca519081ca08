#include <algorithm>
#include <cmath>

#include "exchange/iso.hpp"
#include "exchange/json_writer.hpp"
#include "exchange/write_cohort.hpp"
#include "serve/design.hpp"
#include "serve/write_offering.hpp"
#include "serve/write_standing.hpp"

namespace meanwhile::serve {
namespace {

using casework::TimetableDesigned;
using exchange::JsonWriter;
using planner::Designed;
using planner::DesignProgress;
using planner::Placement;
using programme::Offering;
using programme::Programme;
using programme::Proposal;

std::string_view word(DesignProgress::Stage stage) {
  switch (stage) {
    case DesignProgress::Stage::before: return "before";
    case DesignProgress::Stage::looking: return "looking";
    case DesignProgress::Stage::after: break;
  }
  return "after";
}

/// Else what is unmet is not known.
bool everyone_was_looked_at(const planner::CohortAnswer& cohort) {
  return std::ranges::none_of(cohort.people, [](const Placement& one) {
    return !one.plan && one.why == Placement::Why::not_found;
  });
}

class DesignWriter {
 public:
  explicit DesignWriter(JsonWriter& out) : out_(out) {}

  /// While timetables are judged roughly, how many people the best one places is not known.
  void write(const DesignProgress& progress) {
    out_.object("progress", [&] {
      out_.field("stage", word(progress.stage));
      if (progress.stage != DesignProgress::Stage::before)
        out_.field("placedBefore", progress.placed_before);
      if (progress.stage != DesignProgress::Stage::looking) out_.field("placed", progress.placed);
      out_.field("timetables", progress.turns);
    });
  }

  void write(const TimetableDesigned& designed) {
    const planner::DesignAnswer& answer = designed.answer;
    out_.object("result", [&] {
      out_.field("better", answer.changed());
      out_.lines("tried", designed.tried, [&](const Proposal& one) { tried(one); });
      out_.field("looking", designed.looking);
      out_.field("enrolled", designed.enrolled);
      out_.field("deciding", designed.deciding);
      out_.field("from", exchange::iso_date(designed.monday));
      side("before", answer.before, designed.most_before, designed.weeks);
      side("after", answer.after, designed.most_after, designed.weeks);
      groups("opened", answer.opened, answer.after.programme);
      groups("closed", answer.closed, answer.before.programme);
    });
  }

 private:
  void tried(const Proposal& proposal) {
    out_.object([&] {
      out_.field("title", proposal.title.empty() ? proposal.id : proposal.title);
      out_.field("groups", proposal.groups);
      out_.list("minutes", proposal.lengths,
                [&](time::Minutes length) { out_.whole(length.count()); });
      out_.field("leastDays", proposal.least_days);
      out_.field("mostDays", proposal.most_days);
      std::vector<std::string_view> days;
      for (std::size_t day = 0; day < proposal.days.size(); ++day)
        if (proposal.days[day]) days.push_back(time::weekday_codes[day]);
      out_.list("days", days, [&](std::string_view day) { out_.text(day); });
      out_.field("earliest", exchange::clock(proposal.earliest));
      out_.field("latest", exchange::clock(proposal.latest));
    });
  }

  void side(std::string_view key, const Designed& designed, std::size_t most, double weeks) {
    out_.object(key, [&] {
      out_.field("groups", designed.programme.offerings.size());
      out_.field("placed", designed.placed());
      out_.field("placedAtMost", most);
      out_.field("waiting", designed.cohort.people.size() - designed.placed());
      exchange::write_levels(out_, designed.cohort);
      out_.field("staffMinutes", designed.staff_time.count());
      out_.field("roomMinutes", designed.room_time.count());
      out_.object("worstServedTenth", [&] {
        out_.field("people", designed.cohort.worst_tenth);
        out_.field("minutesAWeek", std::lround(designed.cohort.worst_burden / weeks));
      });
      if (!everyone_was_looked_at(designed.cohort)) return;
      out_.list("unmetMinutes", designed.cohort.unmet,
                [&](time::Minutes minutes) { out_.whole(minutes.count()); });
    });
  }

  void groups(std::string_view key, const std::vector<OfferingId>& ids, const Programme& has) {
    out_.lines(key, ids, [&](const OfferingId& id) {
      const Offering& offering = *has.offering(id);
      out_.object([&] {
        out_.field("id", id.text());
        write_shown(out_, has, offering, std::nullopt);
        write_staff(out_, has, offering);
      });
    });
  }

  JsonWriter& out_;
};

}  // namespace

std::string write_design_run(const std::optional<DesignRun::Seen>& run) {
  JsonWriter out;
  out.object([&] {
    if (!run) return;
    out.object("run", [&] {
      write_standing(out, *run);
      DesignWriter writer{out};
      writer.write(run->progress);
      if (run->found) writer.write(*run->found);
    });
  });
  return std::move(out).release();
}

}  // namespace meanwhile::serve
