{{/* Peers: the pods of some components of this release. Arguments: root, components. */}}
{{- define "kpihealth.policy.pods" -}}
- podSelector:
    matchLabels:
      {{- include "kpihealth.selectorLabels" (dict "root" .root) | nindent 6 }}
    matchExpressions:
      - {key: app.kubernetes.io/component, operator: In, values: [{{ join ", " .components }}]}
{{- end }}

{{/* Servers that a component needs in every mode but migration. Arguments: root, component. */}}
{{- define "kpihealth.policy.needed" -}}
kafka{{ if .component.schema }} database{{ end }}{{ if .root.Values.tracing.ratio }} otlp{{ end }}
{{- end }}

{{/* Egress rules: DNS, and servers by name (database, kafka, oidc, otlp). Arguments: root, servers. */}}
{{- define "kpihealth.policy.servers" -}}
- to:
    {{- toYaml .root.Values.networkPolicy.dns | nindent 4 }}
  ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
{{- $own := include "kpihealth.policy.own" .root | fromYaml }}
{{- $ports := include "kpihealth.policy.ports" .root | fromYaml }}
{{- range .servers }}
{{- $external := index $.root.Values.networkPolicy.external . }}
{{- $peers := default (get $own .) $external.peers }}
- ports:
    {{- range default (get $ports .) $external.ports }}
    - {port: {{ int . }}, protocol: TCP}
    {{- end }}
  {{- with $peers }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Servers that this release makes: the operators' labels on their pods. */}}
{{- define "kpihealth.policy.own" -}}
{{- if .Values.cloudnativepg.enabled }}
database:
  - podSelector: {matchLabels: {cnpg.io/cluster: {{ include "kpihealth.postgres" . }}}}
{{- end }}
{{- if .Values.strimzi.enabled }}
kafka:
  - podSelector: {matchLabels: {strimzi.io/cluster: {{ include "kpihealth.kafka" . }}, strimzi.io/name: {{ include "kpihealth.kafka" . }}-kafka}}
{{- end }}
{{- end }}

{{/* Ports, out of the addresses that the services are given. */}}
{{- define "kpihealth.policy.ports" -}}
database: [{{ int .Values.database.port }}]
kafka: [{{ regexFindAll ":[0-9]+" (include "kpihealth.bootstrapServers" .) -1 | uniq | join ", " | replace ":" "" }}]
oidc: [{{ include "kpihealth.policy.port" (default (include "kpihealth.issuer" .) .Values.oidc.jwksUrl) }}]
otlp: [{{ include "kpihealth.policy.port" .Values.tracing.endpoint }}]
{{- end }}

{{- define "kpihealth.policy.port" -}}
{{- $url := urlParse . }}
{{- default (eq $url.scheme "https" | ternary "443" "80") (regexFind "[0-9]+$" (regexFind ":[0-9]+$" $url.host)) }}
{{- end }}
