// A plan that goes along with its timetable, over drawn cases and drawn changes.
#include "planner/redraw.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "fit/ask.hpp"
#include "oracle/random_case.hpp"
#include "planner/fit.hpp"
#include "programme/slot.hpp"

namespace meanwhile::planner {
namespace {

using oracle::Chance;
using programme::Offering;
using programme::Programme;
using programme::Session;

constexpr std::uint64_t cases = 600;
constexpr std::uint64_t most_sets = 2'000;  // how long to look for a plan

/// A drawn person, her plan, and the timetable before and after a drawn change of an offering that
/// she sits in.
struct Drawn {
  explicit Drawn(std::uint64_t seed) : Drawn(oracle::draw(seed), seed) {}

  Plan redraw(const Plan& of, const Programme& from, const Programme& to) const {
    return redrawn(of, read.person, {from, to, offering, begin()});
  }
  time::Instant begin() const {
    return read.programme.zone.instant(read.person.prescription.first_monday()) - time::Minutes{1};
  }

  oracle::Asked read;
  std::optional<Plan> plan;
  OfferingId offering;
  Programme after;

 private:
  Drawn(const oracle::RandomCase& drawn, std::uint64_t seed)
      : read(drawn.programme, drawn.client, [](const std::string&) { return std::nullopt; }),
        plan(best_plan(read.programme, read.person, most_sets)),
        after(read.programme) {
    if (plan && plan->offerings.empty()) plan.reset();
    if (!plan) return;
    Chance chance{seed};
    offering = programme::offering_of(chance.pick(plan->offerings).id);
    change(*std::ranges::find(after.offerings, offering, &Offering::id), chance);
  }

  void change(Offering& one, Chance& chance) {
    const programme::Prescription& asked = read.person.prescription;
    const auto sessions =
        programme::sessions_in(read.programme, one, {asked.first_monday(), asked.weeks()});
    const Session session = chance.pick(sessions);
    const time::Date date = time::date_of(session.in_series);
    const time::Minutes start{chance.between(0, 23) * 60};
    const time::Minutes end = start + session.span.length();
    switch (chance.between(1, 3)) {
      case 1: one.except.push_back(date); break;
      case 2: {
        const time::Date to = time::monday_of(date) + std::chrono::days{chance.between(0, 6)};
        one.moved = {{date, session.in_series - date, {to, start, end, {}}}};
        break;
      }
      default: {
        const auto meetings = one.meetings;
        one.earlier = {{date - std::chrono::days{1}, meetings}};
        auto& meeting = one.meetings[session.meeting];
        meeting.day = static_cast<time::Weekday>(chance.between(0, 6));
        meeting.end += start - meeting.start;
        meeting.start = start;
      }
    }
  }
};

std::string told(const time::Span& span) {
  return std::to_string(span.start.time_since_epoch().count()) + "+" +
         std::to_string(span.length().count());
}

/// All that is drawn of a plan.
std::vector<std::string> told(const Plan& plan) {
  std::vector<std::string> all;
  for (const Attended& one : plan.sessions)
    all.push_back(one.offering.text() + " " + told(one.span) +
                  (one.modality == programme::Modality::online ? " online" : "") +
                  (one.make_up_of ? " for " + one.make_up_of->offering.text() : ""));
  for (const Missed& one : plan.missed)
    all.push_back(one.offering.text() + " " + told(one.span) +
                  (one.why == Missed::Why::clash ? " clashes" : " cancelled"));
  for (const PlanWeek& one : plan.weeks)
    all.push_back(std::to_string(one.credit.count()) + " on " + std::to_string(one.days) +
                  (one.falls_short ? " short" : ""));
  for (const Stay& one : plan.stays) all.push_back("stay " + told(one.footprint));
  return all;
}

template <class Claim>
void for_drawn_plans(Claim claim) {
  int plans = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Drawn drawn{seed};
    if (!drawn.plan) continue;
    SCOPED_TRACE(testing::Message() << "seed " << seed << ", " << drawn.offering.text());
    claim(drawn);
    ++plans;
  }
  EXPECT_GT(plans, static_cast<int>(cases / 4));
}

TEST(RedrawnOfDrawnCases, IsTheSameUnderTheSameTimetable) {
  for_drawn_plans([](const Drawn& drawn) {
    EXPECT_EQ(told(drawn.redraw(*drawn.plan, drawn.read.programme, drawn.read.programme)),
              told(*drawn.plan));
  });
}

TEST(RedrawnOfDrawnCases, IsTheSameAgainWhenTheTimetableIs) {
  for_drawn_plans([](const Drawn& drawn) {
    const auto makes_up = [](const Attended& one) { return one.make_up_of.has_value(); };
    if (std::ranges::any_of(drawn.plan->sessions, makes_up)) return;  // may have been given up
    const Plan there = drawn.redraw(*drawn.plan, drawn.read.programme, drawn.after);
    EXPECT_EQ(told(drawn.redraw(there, drawn.after, drawn.read.programme)), told(*drawn.plan));
  });
}

TEST(RedrawnOfDrawnCases, EverySessionIsAttendedOrMissedOrMadeUpAndNoTwoMeet) {
  for_drawn_plans([](const Drawn& drawn) {
    const Plan plan = drawn.redraw(*drawn.plan, drawn.read.programme, drawn.after);
    const programme::Prescription& asked = drawn.read.person.prescription;
    for (const Joined& joined : plan.offerings) {
      const auto slot = programme::slot_named(drawn.after, joined.id);
      std::size_t sessions = 0;
      for (const Attended& one : plan.sessions)
        sessions +=
            one.make_up_of ? one.make_up_of->offering == joined.id : one.offering == joined.id;
      for (const Missed& one : plan.missed) sessions += one.offering == joined.id;
      EXPECT_EQ(
          sessions,
          programme::sessions_of(drawn.after, *slot, {asked.first_monday(), asked.weeks()}).size());
    }
    for (std::size_t i = 1; i < plan.sessions.size(); ++i)
      EXPECT_FALSE(plan.sessions[i].span.overlaps(plan.sessions[i - 1].span));
  });
}

}  // namespace
}  // namespace meanwhile::planner
