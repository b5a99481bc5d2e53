# Builds a Jekyll site for each post of a JSON array, `{"name", "text", "timezone", "now"}`, and writes what became of it:
# `{"url", "html"}`, `{}` where no page was made, or `{"error"}` where the site was not built.
require "json"
require "tmpdir"
require "time"
require "jekyll"
require "logger"

Jekyll.logger = Logger.new(File::NULL)

def answer(post)
  # Jekyll remembers dates in the time zone of the first site.
  Jekyll::Utils.instance_variable_set(:@parse_date_cache, {})
  ENV["TZ"] = post["timezone"]
  Dir.mktmpdir do |folder|
    Dir.mkdir(File.join(folder, "_posts"))
    File.write(File.join(folder, "_posts", post["name"]), post["text"])
    site = Jekyll::Site.new(
      Jekyll.configuration(
        "source" => folder, "destination" => File.join(folder, "_site"), "quiet" => true, "disable_disk_cache" => true,
        "timezone" => post["timezone"], "future" => false
      )
    )
    # `now` stands for the clock.
    site.time = Time.parse(post["now"])
    site.read
    site.time = Time.parse(post["now"])
    document = site.posts.docs.first
    return {} if document.nil?

    site.render
    { url: document.url, html: document.output, title: document.data["title"].to_s }
  end
rescue StandardError => e
  { error: e.class.to_s }
end

$stdout.set_encoding("UTF-8")
puts JSON.generate(JSON.parse($stdin.read.force_encoding("UTF-8")).map { |post| answer(post) })
