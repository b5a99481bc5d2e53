# Reads a JSON array of Markdown texts and writes what kramdown makes of each, as Jekyll calls it, as a JSON array of HTML.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

texts = JSON.parse($stdin.read.force_encoding("UTF-8"))
pages = texts.map { |text| Kramdown::Document.new(text, input: "GFM", hard_wrap: false).to_html }
$stdout.set_encoding("UTF-8")
puts JSON.generate(pages)
