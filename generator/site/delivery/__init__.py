"""A finished site goes to where readers find it: a branch, a folder or a bucket. Each can be rehearsed."""

from generator.site.delivery.branch import to_branch
from generator.site.delivery.bucket import to_bucket
from generator.site.delivery.change import Change, require_apart
from generator.site.delivery.folder import to_folder

__all__ = ["Change", "require_apart", "to_branch", "to_bucket", "to_folder"]
