{{/* Addresses of what the services need: external ones, or those of the custom resources of this release. */}}

{{- define "kpihealth.postgres" -}}
{{- include "kpihealth.fullname" . }}-postgres
{{- end }}

{{- define "kpihealth.kafka" -}}
{{- default (printf "%s-kafka" (include "kpihealth.fullname" .)) .Values.strimzi.clusterName }}
{{- end }}

{{- define "kpihealth.keycloak" -}}
{{- include "kpihealth.fullname" . }}-keycloak
{{- end }}

{{- define "kpihealth.tlsSecret" -}}
{{- default (printf "%s-tls" (include "kpihealth.fullname" .)) .Values.public.tls.secretName }}
{{- end }}

{{- define "kpihealth.databaseHost" -}}
{{- default (.Values.cloudnativepg.enabled | ternary (printf "%s-rw" (include "kpihealth.postgres" .)) "") .Values.database.host }}
{{- end }}

{{/* Secret with the authority of the database's certificate, empty when it is not verified. */}}
{{- define "kpihealth.databaseCa" -}}
{{- default (.Values.cloudnativepg.enabled | ternary (printf "%s-ca" (include "kpihealth.postgres" .)) "") .Values.database.ca.existingSecret }}
{{- end }}

{{- define "kpihealth.databaseUrl" -}}
{{- $verify := include "kpihealth.databaseCa" . | empty | ternary "" "sslmode=verify-full&sslrootcert=/etc/kpihealth/database/ca.crt" }}
{{- $parameters := join "&" (compact (list $verify .Values.database.parameters)) }}
{{- printf "jdbc:postgresql://%s:%d/%s" (include "kpihealth.databaseHost" .) (int .Values.database.port) .Values.database.name }}
{{- with $parameters }}?{{ . }}{{ end }}
{{- end }}

{{- define "kpihealth.bootstrapServers" -}}
{{- $made := printf "%s-kafka-bootstrap.%s.svc:9093" (include "kpihealth.kafka" .) .Release.Namespace }}
{{- default (.Values.strimzi.enabled | ternary $made "") .Values.kafka.bootstrapServers }}
{{- end }}

{{/* Secret with the authority of the brokers' certificates, empty when the JVM's are meant. */}}
{{- define "kpihealth.kafkaCa" -}}
{{- default (.Values.strimzi.enabled | ternary (printf "%s-cluster-ca-cert" (include "kpihealth.kafka" .)) "") .Values.kafka.ca.existingSecret }}
{{- end }}

{{/* Properties of the Kafka clients that are no secret. */}}
{{- define "kpihealth.kafkaProperties" -}}
{{- $strimzi := dict "security.protocol" "SASL_SSL" "sasl.mechanism" "SCRAM-SHA-512" }}
{{- $ca := dict "ssl.truststore.type" "PEM" "ssl.truststore.location" "/etc/kpihealth/kafka/ca.crt" }}
{{- toYaml (merge (deepCopy .Values.kafka.properties)
      (.Values.strimzi.enabled | ternary $strimzi dict)
      (include "kpihealth.kafkaCa" . | empty | ternary dict $ca)) }}
{{- end }}

{{- define "kpihealth.issuer" -}}
{{- $made := printf "https://%s/realms/%s" .Values.keycloak.host .Values.keycloak.realm }}
{{- default (.Values.keycloak.enabled | ternary $made "") .Values.oidc.issuer }}
{{- end }}

{{/* Secret with the authority of the provider's certificate, empty when the JVM's are meant. */}}
{{- define "kpihealth.oidcCa" -}}
{{- default (.Values.oidc.ca.value | empty | ternary "" (printf "%s-oidc-ca" (include "kpihealth.fullname" .))) .Values.oidc.ca.existingSecret }}
{{- end }}

{{- define "kpihealth.publicUrl" -}}
{{- default (printf "https://%s" .Values.public.host) .Values.public.url }}
{{- end }}

{{/* Annotation that asks cert-manager for the certificate of the host. */}}
{{- define "kpihealth.certManager" -}}
{{- with .Values.public.tls.certManager }}
{{- if .issuer }}
cert-manager.io/{{ eq .kind "Issuer" | ternary "issuer" "cluster-issuer" }}: {{ .issuer }}
{{- end }}
{{- end }}
{{- end }}
