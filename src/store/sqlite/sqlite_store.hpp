#pragma once

#include <filesystem>

#include "store/store.hpp"

namespace meanwhile::store {

/// A store in one SQLite file, brought up to date by the steps in schema/ when it is opened.
///
/// Every commit is on disk before it returns (WAL, synchronous=FULL). One connection writes, units
/// that change take turns at it; those that look have connections of their own.
///
/// file    made when it isn't there; its folder has to be
/// errors  Fault::unavailable when the file can't be opened or made; Fault::conflict when it was
///         written by a newer program or by other steps than ours, and is left as it is
Result<std::unique_ptr<Store>> sqlite_store(const std::filesystem::path& file);

}  // namespace meanwhile::store
