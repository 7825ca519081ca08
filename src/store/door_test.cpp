// Whom the door lets through: the same for every back end.
#include <gmock/gmock.h>

#include "store/contract_for_tests.hpp"

namespace meanwhile::store {
namespace {

using namespace std::chrono_literals;
using care::Version;
using testing::IsEmpty;

using Door = Contract;

TEST_P(Door, WhoMayNotKnowIsToldThatThereIsNone) {
  change(herself, [&](UnitOfWork& unit) {
    (void)unit.put_life(ana, "{}", Version::none);
    (void)unit.put_proposal(ana, "{}", Version::none);
    (void)unit.put_calendar(ana, {"a", std::nullopt, ""});
    (void)unit.put_absence(
        ana, {care::AbsenceId{"1"}, evening.slot, {session, session + 2h}, std::nullopt});
    (void)unit.put_feed({ana, "es"}, Digest{"f"});
    (void)unit.put_wait(ana, care::Wait{now_, 1, {}, {}});
  });
  EXPECT_EQ(*look(privacy::client_herself(bo))->wait(ana), std::nullopt);
  EXPECT_THAT(*look(privacy::client_herself(bo))->waits(), IsEmpty());
  (void)agree(ana, {evening});
  hold(ana, {evening});
  for (const auto& stranger : {privacy::client_herself(bo), privacy::Actor{}}) {
    const auto unit = look(stranger);
    EXPECT_EQ(*unit->life(ana), std::nullopt);
    EXPECT_EQ(*unit->proposal(ana), std::nullopt);
    EXPECT_THAT(*unit->calendars(ana), IsEmpty());
    EXPECT_EQ(*unit->hold(ana), std::nullopt);
    EXPECT_EQ(*unit->agreed(ana), std::nullopt);
    EXPECT_THAT(*unit->absences(ana), IsEmpty());
    EXPECT_FALSE(*unit->has_feed(ana));
  }
  EXPECT_THAT(*look({})->claims({}), IsEmpty());
}

TEST_P(Door, WhoMayNotWriteIsToldThatThereIsNone) {
  const auto unit = *store_->begin({privacy::client_herself(bo), now_, Errand::Intent::change});
  const care::Absence absence{
      care::AbsenceId{"1"}, evening.slot, {session, session + 2h}, std::nullopt};
  const std::vector<Error> told{unit->put_timetable("{}", Version::none).error(),
                                unit->put_life(ana, "{}", Version::none).error(),
                                unit->put_proposal(ana, "{}", Version::none).error(),
                                unit->put_calendar(ana, {"a", std::nullopt, ""}).error(),
                                unit->remove_calendar(ana, "a").error(),
                                unit->put_hold(ana, {}, {}).error(),
                                unit->let_go(ana).error(),
                                unit->put_agreed(ana, {}, {}, Version::none).error(),
                                unit->put_absence(ana, absence).error(),
                                unit->remove_absence(ana, absence.id).error(),
                                unit->put_wait(ana, std::nullopt).error(),
                                unit->put_unmet(ana, std::nullopt).error(),
                                unit->put_feed({ana, "es"}, Digest{"f"}).error(),
                                unit->remove_feed(ana).error()};
  for (const Error& error : told) EXPECT_EQ(error.fault, Fault::not_found);
}

INSTANTIATE_TEST_SUITE_P(Store, Door, testing::ValuesIn(stores_for_tests()), name_of);

}  // namespace
}  // namespace meanwhile::store
