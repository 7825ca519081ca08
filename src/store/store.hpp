#pragma once

#include <memory>

#include "store/unit_of_work.hpp"

namespace meanwhile::store {

/// The only door to durable state. Back ends: memory (tests), sqlite (default). What all of them
/// promise is written once, as tests: contract_test.cpp.
class Store {
 public:
  virtual ~Store() = default;

  /// Opens a unit of work. One that changes waits for the one before it; those that look wait for
  /// nobody.
  ///
  /// errors  Fault::unavailable when the back end cannot be reached within its time limit
  virtual Result<std::unique_ptr<UnitOfWork>> begin(const Errand& errand) = 0;
};

}  // namespace meanwhile::store
