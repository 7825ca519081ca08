#include "care/seat.hpp"

#include <gtest/gtest.h>

namespace meanwhile::care {
namespace {

using namespace std::chrono_literals;
using programme::Modality;

const ClientId ana{"ana"}, bo{"bo"}, cleo{"cleo"}, nobody{""};
const OfferingId evening{"evening"}, first{"days#1"}, second{"days#2"};
constexpr time::Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + 18h};

Claim joins(const ClientId& who, const OfferingId& slot, Modality modality = Modality::onsite) {
  return {who, {slot, modality, {}}, Claim::State::agreed};
}
Claim visits(const ClientId& who, time::Instant start, Modality modality = Modality::onsite) {
  return {who, {evening, modality, start}, Claim::State::agreed};
}
Occupied counted(const std::vector<Claim>& claims, const ClientId& except = nobody) {
  const Occupancy all = occupancy(claims, except);
  return all.contains(evening) ? all.at(evening) : Occupied{};
}

programme::Programme timetable() {
  programme::Programme programme;
  programme.offerings.resize(2);
  auto& whole = programme.offerings[0];
  whole.id = evening;
  whole.meetings.resize(1);
  whole.online = true;
  whole.seats = 3;
  whole.taken = 1;
  auto& each = programme.offerings[1];
  each.id = OfferingId{"days"};
  each.meetings.resize(2);
  each.join = programme::Join::any;
  each.seats = 2;
  return programme;
}

std::optional<Seat> missing(const std::vector<Claim>& claims, const std::vector<Seat>& wanted) {
  return first_not_free(with_taken(timetable(), occupancy(claims, ana)), wanted);
}

TEST(Occupancy, CountsThoseWhoJoined) {
  EXPECT_EQ(counted({}), (Occupied{0, 0}));
  EXPECT_EQ(counted({joins(ana, evening), joins(bo, evening, Modality::online)}), (Occupied{2, 1}));
}

TEST(Occupancy, WhatIsHeldAndWhatWasAgreedIsOneSeat) {
  const Claim held{ana, {evening, Modality::onsite, {}}, Claim::State::held};
  EXPECT_EQ(counted({joins(ana, evening), held}), (Occupied{1, 0}));
}

TEST(Occupancy, NobodyStandsInHerOwnWay) {
  EXPECT_EQ(counted({joins(ana, evening), joins(bo, evening)}, ana), (Occupied{1, 0}));
}

TEST(Occupancy, VisitorsCountInTheSessionThatHasMostOfThem) {
  const std::vector<Claim> claims{joins(ana, evening), visits(bo, monday), visits(cleo, monday),
                                  visits(bo, monday + 48h)};
  EXPECT_EQ(counted(claims), (Occupied{3, 0}));
}

TEST(Occupancy, AMemberWhoDialsInTakesAnOnlineSeatButNoSecondOne) {
  EXPECT_EQ(counted({joins(ana, evening), visits(ana, monday, Modality::online)}),
            (Occupied{1, 1}));
}

TEST(FreeSeats, EndWhereTheTimetableSaysAndEverybodyCounts) {
  // 3 seats, 1 taken by people of whom nothing else is known.
  const std::vector<Seat> wanted{{evening, Modality::onsite, {}}};
  EXPECT_FALSE(missing({joins(bo, evening)}, wanted));
  EXPECT_EQ(missing({joins(bo, evening), joins(cleo, evening)}, wanted), wanted[0]);
  EXPECT_EQ(missing({joins(bo, evening), visits(cleo, monday)}, wanted), wanted[0]);
}

TEST(FreeSeats, AreCountedMeetingByMeetingWhereThoseAreJoinedByThemselves) {
  const std::vector<Claim> claims{joins(bo, first), joins(cleo, first)};
  EXPECT_TRUE(missing(claims, {{first, Modality::onsite, {}}}));
  EXPECT_FALSE(missing(claims, {{second, Modality::onsite, {}}}));
}

TEST(FreeSeats, OnlineOnesMayEndEarlier) {
  programme::Programme few = timetable();
  few.offerings[0].online_seats = 1;
  const std::vector<Claim> claims{joins(bo, evening, Modality::online)};
  few = with_taken(few, occupancy(claims, ana));
  EXPECT_TRUE(first_not_free(few, std::vector<Seat>{{evening, Modality::online, {}}}));
  EXPECT_FALSE(first_not_free(few, std::vector<Seat>{{evening, Modality::onsite, {}}}));
}

TEST(FreeSeats, AreNotInWhatTheTimetableHasNot) {
  EXPECT_TRUE(missing({}, {{OfferingId{"gone"}, Modality::onsite, {}}}));
  EXPECT_TRUE(missing({}, {{OfferingId{"days"}, Modality::onsite, {}}}));
  EXPECT_TRUE(missing({}, {{first, Modality::online, {}}}));  // not offered
  EXPECT_FALSE(missing({}, {}));
}

}  // namespace
}  // namespace meanwhile::care
