import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;

/** Calls the sample and prints a line for each address: the body, a tab, the waits. */
class Driver {
  public static void main(String[] addresses) throws Exception {
    var client = HttpClient.newHttpClient();
    for (var address : addresses) {
      var waits = new ArrayList<Long>();
      String body;
      try {
        body = Retry.send(client, HttpRequest.newBuilder(URI.create(address)).build(), waits::add);
      } catch (IOException failure) {
        body = "";
      }
      System.out.println(body + "\t" + waits);
    }
  }
}
