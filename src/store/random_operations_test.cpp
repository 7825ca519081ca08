// Back ends do the same: random operations, then everything that can be read is compared with the
// memory store, which is the model.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "store/stores_for_tests.hpp"

namespace meanwhile::store {
namespace {

using care::Version;
using programme::Modality;

const std::vector<ClientId> people{ana, bo, ClientId{"cleo"}};
const std::vector<OfferingId> slots{OfferingId{"evening"}, OfferingId{"noon"}};

/// Draws one operation; the same seed draws the same for every store.
class Operation {
 public:
  explicit Operation(unsigned seed) : chance_(seed) {}

  bool commits() { return below(4) != 0; }

  void apply(UnitOfWork& unit, care::Moment now) {
    const ClientId whose = people[below(people.size())];
    switch (below(10)) {
      case 0: (void)unit.put_life(whose, some_text(), seen()); break;
      case 1: (void)unit.put_proposal(whose, some_text(), seen()); break;
      case 2: (void)unit.put_calendar(whose, {some_text(), std::nullopt, some_text()}); break;
      case 3: (void)unit.remove_calendar(whose, some_text()); break;
      case 4:
        (void)unit.put_hold(whose, {care::HoldId{some_text()}, some_text(), later(now)}, seats());
        break;
      case 5: (void)unit.let_go(whose); break;
      case 6:
        (void)unit.put_agreed(whose, {care::HoldId{some_text()}, "p", now, later(now), {}}, seats(),
                              seen());
        break;
      case 7: (void)unit.put_absence(whose, absence()); break;
      case 8: (void)unit.remove_absence(whose, care::AbsenceId{some_text()}); break;
      case 9: (void)unit.put_wait(whose, wait(now)); break;
    }
  }

 private:
  std::size_t below(std::size_t n) { return chance_() % n; }
  Version seen() { return Version{below(4)}; }
  std::string some_text() { return std::string(1, static_cast<char>('a' + below(3))); }
  care::Moment later(care::Moment now) { return now + std::chrono::minutes{below(30)}; }
  time::Instant start() { return session + std::chrono::hours{24 * below(3)}; }
  care::Seat seat() {
    care::Seat one{slots[below(2)], below(2) ? Modality::online : Modality::onsite, {}};
    if (below(2)) one.visit = start();
    return one;
  }
  std::vector<care::Seat> seats() {
    std::vector<care::Seat> all(below(3));
    for (care::Seat& one : all) one = seat();
    return all;
  }
  care::Absence absence() {
    care::Absence one{
        care::AbsenceId{some_text()}, slots[below(2)], {start(), start()}, std::nullopt};
    if (below(2)) {
      one.make_up = seat();
      one.make_up->visit = start();
    }
    return one;
  }

  std::optional<care::Wait> wait(care::Moment now) {
    if (!below(4)) return std::nullopt;
    care::Wait one{later(now), 1 + static_cast<int>(below(5)), std::nullopt, {}};
    if (below(2)) one.offer = care::HoldId{some_text()};
    for (std::size_t i = below(3); i > 0; --i) one.not_yet[some_text()] = later(now);
    return one;
  }

  std::mt19937 chance_;
};

/// Someone who may do everything does not exist, so each person's record is asked for by herself.
void expect_equal(Store& one, Store& other, care::Moment now) {
  for (const ClientId& whose : people) {
    const Errand errand{privacy::client_herself(whose), now, Errand::Intent::look};
    const auto a = *one.begin(errand), b = *other.begin(errand);
    EXPECT_EQ(*a->life(whose), *b->life(whose));
    EXPECT_EQ(*a->proposal(whose), *b->proposal(whose));
    EXPECT_EQ(*a->calendars(whose), *b->calendars(whose));
    EXPECT_EQ(*a->hold(whose), *b->hold(whose));
    EXPECT_EQ(*a->first_hold_end(), *b->first_hold_end());
    EXPECT_EQ(*a->agreed(whose), *b->agreed(whose));
    EXPECT_EQ(*a->absences(whose), *b->absences(whose));
    EXPECT_EQ(*a->wait(whose), *b->wait(whose));
    EXPECT_EQ(*a->stamp(whose), *b->stamp(whose));
    EXPECT_EQ(*a->claims({}), *b->claims({}));
    EXPECT_EQ(*a->claims(std::span{slots}.first(1)), *b->claims(std::span{slots}.first(1)));
  }
}

void expect_equal_lists(Store& one, Store& other, care::Moment now) {
  const Errand errand{staff, now, Errand::Intent::look};
  EXPECT_EQ(*(*one.begin(errand))->waits(), *(*other.begin(errand))->waits());
}

void run(Store& store, unsigned seed, care::Moment now) {
  Operation operation{seed};
  const bool commits = operation.commits();
  for (const ClientId& whose : people) {
    auto unit = *store.begin({privacy::client_herself(whose), now, Errand::Intent::change});
    operation.apply(*unit, now);
    operation.apply(*unit, now);
    if (commits) {
      EXPECT_TRUE(unit->commit());
    }
  }
}

TEST(RandomOperations, LeaveEveryBackEndAlike) {
  for (const StoreForTests& tested : stores_for_tests()) {
    const TemporaryFolder folder;
    const auto model = memory_store(), store = tested.open(folder);
    care::Moment now = first_moment;
    for (unsigned seed = 0; seed < 300; ++seed, now += std::chrono::minutes{seed % 7}) {
      SCOPED_TRACE(std::string{tested.name} + ", operation " + std::to_string(seed));
      run(*model, seed, now);
      run(*store, seed, now);
      expect_equal(*model, *store, now);
      expect_equal_lists(*model, *store, now);
      if (testing::Test::HasFailure()) return;
    }
  }
}

}  // namespace
}  // namespace meanwhile::store
