#include "casework/going_together.hpp"

#include <gmock/gmock.h>

namespace meanwhile::casework {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

const OfferingId day{"day"};
const OfferingId eve{"eve"};

TEST(GoingTogether, WhoComesTakesAlongWhoLeavesAndNotTheOtherWayRound) {
  const auto along = going_together({{.arrives = {eve}, .leaves = {}},
                                     {.arrives = {day}, .leaves = {eve}},
                                     {.arrives = {}, .leaves = {day}}},
                                    {});
  EXPECT_THAT(along,
              ElementsAre(Optional(ElementsAre(1)), Optional(ElementsAre(2)), Optional(IsEmpty())));
  EXPECT_THAT(with_all_along({1}, along), ElementsAre(1, 2));
  EXPECT_THAT(with_all_along({0}, along), ElementsAre(0, 1, 2));
}

TEST(GoingTogether, WhoOnlyChangesHowSheComesTakesNobodyAlongButOthersWhoLeave) {
  const auto along =
      going_together({{.arrives = {eve}, .leaves = {eve}}, {.arrives = {}, .leaves = {eve}}}, {});
  EXPECT_THAT(along, ElementsAre(Optional(ElementsAre(1)), Optional(IsEmpty())));
}

TEST(GoingTogether, AGroupThatNeedsMorePeopleIsJoinedByAllOfThemOrNone) {
  const std::vector<Reseated> both{{.arrives = {eve}, .leaves = {}},
                                   {.arrives = {eve}, .leaves = {}}};
  EXPECT_THAT(going_together(both, {{eve, {.least = 2, .staying = 1}}}),
              ElementsAre(Optional(ElementsAre(1)), Optional(ElementsAre(0))));
  EXPECT_THAT(going_together(both, {{eve, {.least = 2, .staying = 2}}}),
              ElementsAre(Optional(IsEmpty()), Optional(IsEmpty())));
}

TEST(GoingTogether, AGroupThatClosesIsLeftByAllOrNone) {
  const std::vector<Reseated> both{{.arrives = {}, .leaves = {eve}},
                                   {.arrives = {}, .leaves = {eve}}};
  EXPECT_THAT(going_together(both, {{eve, {.least = 1, .staying = 0}}}),
              ElementsAre(Optional(ElementsAre(1)), Optional(ElementsAre(0))));
}

TEST(GoingTogether, WhoLeavesAGroupWhereTooFewStayTakesAlongWhoComes) {
  const std::vector<Reseated> both{{.arrives = {}, .leaves = {eve}},
                                   {.arrives = {eve}, .leaves = {}}};
  EXPECT_THAT(going_together(both, {{eve, {.least = 2, .staying = 1}}}),
              ElementsAre(Optional(ElementsAre(1)), Optional(ElementsAre(0))));
}

TEST(GoingTogether, NobodyWhoStaysIsMadeToLeave) {
  const auto along = going_together({{.arrives = {eve}, .leaves = {}},
                                     {.arrives = {day}, .leaves = {eve}},
                                     {.arrives = {}, .leaves = {day}, .stays = true},
                                     {.arrives = {}, .leaves = {eve}}},
                                    {});
  EXPECT_THAT(along, ElementsAre(std::nullopt, std::nullopt, std::nullopt, Optional(IsEmpty())));
}

}  // namespace
}  // namespace meanwhile::casework
