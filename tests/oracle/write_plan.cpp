#include "write_plan.hpp"

#include <algorithm>

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

array write_offerings(const Facts& facts, std::vector<Joined> joined) {
  std::sort(joined.begin(), joined.end(),
            [&](const Joined& a, const Joined& b) { return name(facts, a) < name(facts, b); });
  array all;
  for (const auto& one : joined)
    all.push_back(object{{"id", facts.units[one.unit].id}, {"modality", name(one.modality)}});
  return all;
}

object write_session(const Facts& facts, const Visit& visit) {
  const auto& session = *visit.session;
  const auto& unit = facts.units[session.unit];
  const auto& clock = facts.clock_of(unit);
  object out{{"offering", unit.id},
             {"start", clock.text(session.span.start)},
             {"end", clock.text(session.span.end)},
             {"modality", name(visit.modality)},
             {"makeUpFor", nullptr},
             {"makeUpOf", nullptr}};
  if (const auto* usual = visit.in_place_of) {
    const auto& replaced = facts.units[usual->unit];
    out["makeUpFor"] = facts.clock_of(replaced).text(usual->span.start);
    out["makeUpOf"] = replaced.id;
  }
  return out;
}

object write_missed(const Facts& facts, const Session& session) {
  const auto& unit = facts.units[session.unit];
  return {{"offering", unit.id},
          {"start", facts.clock_of(unit).text(session.span.start)},
          {"why", session.cancelled() ? "cancelled" : "clash"}};
}

object write_week(const Facts& facts, int week, const WeekPlan& plan) {
  long credit = 0;
  for (const auto& visit : plan.done.visits)
    if (facts.units[visit.session->unit].clinical) credit += visit.session->credit;
  return {{"week", text(facts.first_monday + std::chrono::days{7 * week})},
          {"minutes", credit},
          {"days", plan.dates.size()},
          {"short", plan.falls_short}};
}

object write_burden(const Burden& burden) {
  return {{"total", burden.total()}, {"travel", burden.travel},    {"soft", burden.soft},
          {"days", burden.days},     {"makeUps", burden.make_ups}, {"missed", burden.missed},
          {"late", burden.late},     {"modality", burden.modality}};
}

}  // namespace

std::string name(const Facts& facts, const Joined& joined) {
  return facts.units[joined.unit].id + "/" + name(joined.modality);
}

object write_plan(const Facts& facts, const std::string& label, const std::vector<Joined>& joined,
                  const std::vector<const WeekPlan*>& weeks) {
  array sessions;
  array rows;
  std::vector<const Session*> left;
  Burden burden;
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    for (const auto& visit : weeks[week]->done.visits)
      sessions.push_back(write_session(facts, visit));
    const auto& missed = weeks[week]->done.left;
    left.insert(left.end(), missed.begin(), missed.end());
    rows.push_back(write_week(facts, static_cast<int>(week), *weeks[week]));
    burden += weeks[week]->burden;
  }
  std::sort(left.begin(), left.end(), [&](const Session* a, const Session* b) {
    return std::tie(a->span.start, facts.units[a->unit].id) <
           std::tie(b->span.start, facts.units[b->unit].id);
  });
  array missed;
  for (const auto* session : left) missed.push_back(write_missed(facts, *session));
  return {{"label", label},
          {"burden", write_burden(burden)},
          {"offerings", write_offerings(facts, joined)},
          {"sessions", sessions},
          {"missed", missed},
          {"weeks", rows}};
}

}  // namespace meanwhile::oracle
