#include "serve/recent.hpp"

namespace meanwhile::serve {

std::shared_ptr<const Document> Recent::find(const std::string& of, const std::string& state) {
  const std::lock_guard lock{lock_};
  const auto found = by_name_.find(of);
  if (found == by_name_.end() || found->second->state != state) return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  return kept_.front().document;
}

std::shared_ptr<const Document> Recent::keep(const std::string& of, const std::string& state,
                                             std::string text) {
  auto document = std::make_shared<const Document>(Document{std::move(text), {}, {}});
  const std::lock_guard lock{lock_};
  if (const auto before = by_name_.find(of); before != by_name_.end()) forget(before->second);
  kept_.push_front({of, state, document});
  by_name_[of] = kept_.begin();
  bytes_ += document->text.size();
  while (bytes_ > most_bytes_ && kept_.size() > 1) forget(std::prev(kept_.end()));
  return document;
}

void Recent::forget(std::list<Kept>::iterator one) {
  bytes_ -= one->document->text.size();
  by_name_.erase(one->of);
  kept_.erase(one);
}

}  // namespace meanwhile::serve
