#include "privacy/access.hpp"

#include <gtest/gtest.h>

namespace meanwhile::privacy {
namespace {

const ClientId ana{"ana"}, bo{"bo"};
const Actor herself = client_herself(ana), staff{AccountId{"desk"}, Role::staff};

TEST(Access, AClientSeesAllOfHerOwnAndNothingOfAnothers) {
  for (const Matter matter : {Matter::life, Matter::seats, Matter::feed}) {
    EXPECT_TRUE(may(herself, matter, ana));
    EXPECT_FALSE(may(herself, matter, bo));
  }
}

TEST(Access, StaffSeeSeatsButNotLives) {
  EXPECT_TRUE(may(staff, Matter::seats, ana));
  EXPECT_FALSE(may(staff, Matter::life, ana));
  EXPECT_FALSE(may(staff, Matter::feed, ana));
}

TEST(Access, AStaffAccountNamedLikeAClientIsNotThatClient) {
  EXPECT_FALSE(may({AccountId{"ana"}, Role::staff}, Matter::life, ana));
}

TEST(Access, TheProgrammeItselfSeesLivesAndSeatsButNoSecrets) {
  const Actor programme = programme_for(staff);
  EXPECT_TRUE(may(programme, Matter::seats, ana));
  EXPECT_TRUE(may(programme, Matter::life, ana));
  EXPECT_FALSE(may(programme, Matter::feed, ana));
}

TEST(Access, OnlyStaffChangeTheTimetableAndTheProgrammeForThem) {
  EXPECT_TRUE(may_change_timetable(staff));
  EXPECT_TRUE(may_change_timetable(programme_for(staff)));
  EXPECT_FALSE(may_change_timetable(herself));
}

TEST(Access, NobodyInParticularMayNothing) {
  for (const Role role : {Role::client, Role::staff, Role::programme}) {
    EXPECT_FALSE(may({AccountId{}, role}, Matter::seats, ClientId{}));
    EXPECT_FALSE(may_change_timetable({AccountId{}, role}));
  }
}

}  // namespace
}  // namespace meanwhile::privacy
