#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "store/memory/memory_store.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace meanwhile::store {

/// A folder of one test's own, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "meanwhile.XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::filesystem::filesystem_error{"mkdtemp", name, {}};
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// A back end, as the contract's tests open it.
struct StoreForTests {
  const char* name;
  std::unique_ptr<Store> (*open)(const TemporaryFolder& folder);
};

inline std::vector<StoreForTests> stores_for_tests() {
  return {{"memory", [](const TemporaryFolder&) { return memory_store(); }},
          {"sqlite",
           [](const TemporaryFolder& folder) { return *sqlite_store(folder / "meanwhile.db"); }}};
}

inline const ClientId ana{"ana"}, bo{"bo"};
inline const privacy::Actor herself = privacy::client_herself(ana);
inline const privacy::Actor staff{privacy::AccountId{"desk"}, privacy::Role::staff};

inline constexpr care::Moment first_moment{
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::hours{12}};
inline constexpr time::Instant session{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} +
                                       std::chrono::hours{18}};
inline const care::Seat evening{OfferingId{"evening"}, programme::Modality::onsite, {}};
inline const care::Seat noon{OfferingId{"noon"}, programme::Modality::online, {}};
inline const care::Seat visit{OfferingId{"evening"}, programme::Modality::online, session};

}  // namespace meanwhile::store
