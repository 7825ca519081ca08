#pragma once

#include "store/store.hpp"

namespace meanwhile::store {

/// A store that lasts as long as it lives: for tests, and the model that other back ends are
/// compared with. Units that change take turns; those that look see what was committed last.
std::unique_ptr<Store> memory_store();

}  // namespace meanwhile::store
