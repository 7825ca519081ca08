#pragma once

#include <gtest/gtest.h>

#include "store/stores_for_tests.hpp"

namespace meanwhile::store {

/// A store of each back end, and a clock that the test moves.
class Contract : public testing::TestWithParam<StoreForTests> {
 protected:
  /// One unit of work that is committed.
  template <class Work>
  void change(const privacy::Actor& actor, Work work) {
    auto unit = *store_->begin({actor, now_, Errand::Intent::change});
    work(*unit);
    ASSERT_TRUE(unit->commit());
  }
  std::unique_ptr<UnitOfWork> look(const privacy::Actor& actor) {
    return *store_->begin({actor, now_, Errand::Intent::look});
  }
  static care::Claim held(const ClientId& who, const care::Seat& seat) {
    return {who, seat, care::Claim::State::held};
  }
  static care::Claim agreed(const ClientId& who, const care::Seat& seat) {
    return {who, seat, care::Claim::State::agreed};
  }
  std::vector<care::Claim> claims(std::vector<OfferingId> slots = {}) {
    return *look(staff)->claims(slots);
  }
  void hold(const ClientId& who, std::vector<care::Seat> seats,
            std::chrono::minutes lasts = care::hold_lasts) {
    change(privacy::client_herself(who), [&](UnitOfWork& unit) {
      ASSERT_TRUE(unit.put_hold(who, {care::HoldId{"h"}, "{}", now_ + lasts}, seats));
    });
  }
  Result<care::Version> agree(const ClientId& who, std::vector<care::Seat> seats,
                              care::Version seen = care::Version::none) {
    auto unit = *store_->begin({privacy::client_herself(who), now_, Errand::Intent::change});
    auto version = unit->put_agreed(
        who, {care::HoldId{"h"}, "{}", now_, now_ + std::chrono::hours{24}, {}}, seats, seen);
    EXPECT_TRUE(unit->commit());
    return version;
  }

  TemporaryFolder folder_;
  std::unique_ptr<Store> store_ = GetParam().open(folder_);
  care::Moment now_ = first_moment;
};

inline std::string name_of(const testing::TestParamInfo<StoreForTests>& store) {
  return store.param.name;
}

}  // namespace meanwhile::store
