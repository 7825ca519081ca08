#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "base/result.hpp"

namespace meanwhile::serve {

/// Whose turn it is at work that takes all cores but one: one after the other, whatever it is.
/// Safe to use from any thread; must outlive its turns.
class OneAtATime {
 public:
  /// Lasts until it is destroyed.
  class Turn {
   public:
    explicit Turn(OneAtATime& all) : all_(all) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
      const std::lock_guard lock{all_.lock_};
      all_.going_.reset();
    }

   private:
    OneAtATime& all_;
  };

  /// going   what others are told meanwhile
  /// errors  what the one said whose turn it is
  Result<std::shared_ptr<Turn>> begin(const Error& going) {
    const std::lock_guard lock{lock_};
    if (going_) return *going_;
    auto turn = std::make_shared<Turn>(*this);
    going_ = going;
    return turn;
  }

 private:
  std::mutex lock_;
  std::optional<Error> going_;
};

}  // namespace meanwhile::serve
