// The waiting list: the same for every back end.
#include <gmock/gmock.h>

#include "store/contract_for_tests.hpp"

namespace meanwhile::store {
namespace {

using namespace std::chrono_literals;
using care::Version;
using testing::ElementsAre;
using testing::IsEmpty;

using Waits = Contract;

TEST_P(Waits, LastUntilSheIsTakenOffOrAgrees) {
  const care::Wait first{now_, 1, {}, {}};
  const care::Wait offered{
      now_, 5, care::HoldId{"o"}, {{"evening", now_ + 24h}, {"noon", care::Moment::max()}}};
  change(herself, [&](UnitOfWork& unit) { (void)unit.put_wait(ana, first); });
  EXPECT_EQ(*look(herself)->wait(ana), first);
  change(staff, [&](UnitOfWork& unit) {
    (void)unit.put_wait(bo, first);
    (void)unit.put_wait(ana, offered);
  });
  EXPECT_THAT(*look(staff)->waits(), ElementsAre(Waiting{ana, offered}, Waiting{bo, first}));
  EXPECT_THAT(*look(herself)->waits(), IsEmpty());
  change(staff, [&](UnitOfWork& unit) { (void)unit.put_wait(bo, std::nullopt); });
  EXPECT_EQ(*look(staff)->wait(bo), std::nullopt);
  EXPECT_EQ(agree(ana, {evening}, Version{1}).error().fault, Fault::conflict);
  EXPECT_EQ(*look(herself)->wait(ana), offered);
  (void)agree(ana, {evening});
  EXPECT_THAT(*look(staff)->waits(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Store, Waits, testing::ValuesIn(stores_for_tests()), name_of);

}  // namespace
}  // namespace meanwhile::store
