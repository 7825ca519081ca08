#include "exchange/write_design.hpp"

#include <cmath>

#include "exchange/json_writer.hpp"
#include "exchange/write_programme.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;

void ids(JsonWriter& out, std::string_view key, const std::vector<OfferingId>& all) {
  out.list(key, all, [&](const OfferingId& one) { out.text(one.text()); });
}

void side(JsonWriter& out, const Designed& designed, const CohortRead& read) {
  std::size_t rooms = 0;
  for (const programme::Site& site : designed.programme.sites) rooms += site.rooms.size();
  out.object([&] {
    out.field("offerings", designed.programme.offerings.size());
    out.field("staffMinutes", designed.staff_time.count());
    out.field("rooms", rooms);
    out.field("roomMinutes", designed.room_time.count());
    out.field("placed", designed.placed());
    out.field("waiting", designed.cohort.people.size() - designed.placed());
    write_cohort_figures(out, designed.cohort, read, designed.programme);
  });
}

}  // namespace

std::string write_design(const DesignAnswer& answer, const CohortRead& read, CohortRun run) {
  JsonWriter out;
  out.object([&] {
    write_programme_fields(out, answer.after.programme);
    out.field("status", answer.changed() ? "better" : "unchanged");
    out.field("seed", run.seed);
    out.field("millis", std::round(run.millis * 1000) / 1000);
    ids(out, "opened", answer.opened);
    ids(out, "closed", answer.closed);
    out.key("before");
    side(out, answer.before, read);
    out.key("after");
    side(out, answer.after, read);
    out.key("cohort");
    write_cohort(out, answer.after.cohort, read, answer.after.programme, run);
  });
  return std::move(out).release();
}

}  // namespace meanwhile::exchange
