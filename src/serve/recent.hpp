#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "serve/http/reply.hpp"

namespace meanwhile::serve {

/// The documents that were made last, by what they are of and which state of it they show: what
/// many ask for again need not be made again. Safe to use from any thread.
class Recent {
 public:
  explicit Recent(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// The document of that state; none when it was not kept, or shows another one.
  std::shared_ptr<const Document> find(const std::string& of, const std::string& state);
  /// Keeps it in place of what was kept of the same, and forgets what was asked for longest ago.
  std::shared_ptr<const Document> keep(const std::string& of, const std::string& state,
                                       std::string text);

 private:
  struct Kept {
    std::string of;
    std::string state;
    std::shared_ptr<const Document> document;
  };
  void forget(std::list<Kept>::iterator one);

  const std::size_t most_bytes_;
  std::mutex lock_;
  std::list<Kept> kept_;  // the one asked for last comes first
  std::map<std::string, std::list<Kept>::iterator> by_name_;
  std::size_t bytes_ = 0;
};

}  // namespace meanwhile::serve
