#include "exchange/read_plan.hpp"

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;
using programme::Modality;

constexpr Names<Missed::Why, 2> why_names{{
    {"clash", Missed::Why::clash},
    {"cancelled", Missed::Why::cancelled},
}};

time::Instant instant(const Cursor& in) {
  const auto here = in.text();
  const auto found = here ? instant_from(*here) : std::nullopt;
  if (!found) in.expected("a time as in 2026-11-30T10:00:00-05:00");
  return found.value_or(time::Instant{});
}

long figure(const Cursor& in) { return whole_number(in, 0, 1'000'000'000'000); }
Modality modality(const Cursor& in) { return choice(modality_names)(in); }

Burden burden(const Fields& in) {
  return {.travel = in["travel"].must(figure),
          .soft = in["soft"].must(figure),
          .days = in["days"].must(figure),
          .make_ups = in["makeUps"].must(figure),
          .missed = in["missed"].must(figure),
          .late = in["late"].must(figure),
          .modality = in["modality"].must(figure)};
}

Joined joined(const Fields& in) {
  return {in["id"].must(id<OfferingId>), in["modality"].must(modality)};
}

Attended attended(const Fields& in) {
  Attended session{.offering = in["offering"].must(id<OfferingId>),
                   .span = {in["start"].must(instant), in["end"].must(instant)},
                   .modality = in["modality"].must(modality),
                   .make_up_of = std::nullopt};
  if (const auto start = in["makeUpFor"].maybe(instant))
    session.make_up_of = Attended::Replaced{*start, in["makeUpOf"].must(id<OfferingId>)};
  return session;
}

Missed missed(const Fields& in) {
  const time::Instant start = in["start"].must(instant);
  return {in["offering"].must(id<OfferingId>), {start, start}, in["why"].must(choice(why_names))};
}

PlanWeek week(const Fields& in) {
  return {.monday = in["week"].must(date),
          .credit = in["minutes"].must(minutes_up_to(week_minutes)),
          .days = in["days"].must(whole(0, 7)),
          .falls_short = in["short"].must(truth)};
}

Stay stay(const Fields& in) {
  return {.footprint = {in["leave"].must(instant), in["back"].must(instant)},
          .first_session = in["from"].must(instant),
          .last_session_end = in["until"].must(instant)};
}

Plan plan(const Fields& in) {
  Plan plan;
  plan.label = in["label"].must(name);
  plan.burden = in["burden"].must(burden);
  plan.offerings = in["offerings"].must_list(joined);
  plan.sessions = in["sessions"].must_list(attended);
  plan.missed = in["missed"].must_list(missed);
  plan.weeks = in["weeks"].must_list(week);
  plan.stays = in["stays"].list(stay);
  return plan;
}

}  // namespace

Read<Plan> read_plan(std::string_view json) {
  Read<Plan> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  Plan found = Cursor{*document.root(), read.problems}.must(plan);
  if (read.problems.empty()) read.value = std::move(found);
  return read;
}

Read<std::optional<Plan>> read_plan_of_line(std::string_view json) {
  Read<std::optional<Plan>> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  auto found = Cursor{*document.root(), read.problems}.must(
      [](const Fields& in) { return in["plan"].maybe(plan); });
  if (read.problems.empty()) read.value = std::move(found);
  return read;
}

}  // namespace meanwhile::exchange
