# Reads a JSON array of documents, each an array of plain headings, and writes the version of Unicode that Ruby knows and the
# anchors of the headings by the rule that the package github-slugger publishes: in lower case, without the categories below
# but for what is alphabetic, spaces as hyphens; an anchor that was given already gets the first number that makes it new.
require "json"
require "rbconfig"

REMOVED = /[\p{No}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}\p{Pd}\p{S}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}&&[^\p{Alphabetic} \-]]/

def anchors(headings)
  given = Hash.new
  headings.map do |heading|
    base = heading.downcase.gsub(REMOVED, "").tr(" ", "-")
    anchor = base
    while given.key?(anchor)
      given[base] += 1
      anchor = "#{base}-#{given[base]}"
    end
    given[anchor] = 0
    anchor
  end
end

documents = JSON.parse($stdin.read.force_encoding("UTF-8"))
$stdout.set_encoding("UTF-8")
puts JSON.generate("unicode" => RbConfig::CONFIG["UNICODE_VERSION"], "documents" => documents.map { |each| anchors(each) })
