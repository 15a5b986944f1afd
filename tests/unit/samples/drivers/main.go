// Calls the sample and prints a line for each address: the body, a tab, the waits.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"

	"sample/retry"
)

func main() {
	for _, address := range os.Args[1:] {
		waits := []float64{}
		body, _ := retry.Send(
			func() (*http.Response, error) { return http.Get(address) },
			func(wait time.Duration) { waits = append(waits, float64(wait)/float64(time.Millisecond)) },
		)
		list, _ := json.Marshal(waits)
		fmt.Printf("%s\t%s\n", body, list)
	}
}
